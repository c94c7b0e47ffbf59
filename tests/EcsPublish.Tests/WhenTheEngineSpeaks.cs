using EcsPublish.Protocol;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EcsPublish.Tests;

[TestClass]
public sealed class WhenTheEngineSpeaks
{
    private const string Project = "/src/HelloTask/HelloTask.csproj";

    private readonly RecordingBuild _build = new();

    [TestMethod]
    public void An_error_has_its_code_and_points_at_the_project()
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Error, Code = "ECS1003", Text = "EcsCpu is '{0}' 100%." });

        var error = _build.Errors.Single();
        Assert.AreEqual("ECS1003", error.Code);
        Assert.AreEqual("EcsCpu is '{0}' 100%.", error.Message);
        Assert.AreEqual(Project, error.File);
        Assert.IsNull(error.HelpLink, "Outside of the package there is no page to link to.");
    }

    [TestMethod]
    public void A_warning_has_its_code_and_points_at_the_line_it_is_about()
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Warning, Code = "ECS1101", Text = "EcsMemmory is unknown.", File = "Directory.Build.props", Line = 7 });

        var warning = _build.Warnings.Single();
        Assert.AreEqual("ECS1101", warning.Code);
        Assert.AreEqual(("Directory.Build.props", 7), (warning.File, warning.LineNumber));
    }

    [TestMethod]
    [DataRow("High", MessageImportance.High)]
    [DataRow("Normal", MessageImportance.Normal)]
    [DataRow("Low", MessageImportance.Low)]
    [DataRow(null, MessageImportance.Low)]
    public void A_message_keeps_its_importance(string? importance, MessageImportance expected)
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Message, Importance = importance, Text = "Pushed {0}" });

        Assert.AreEqual((expected, "Pushed {0}"), (_build.Messages.Single().Importance, _build.Messages.Single().Message));
    }

    [TestMethod]
    public void A_log_line_names_its_container()
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Log, Container = "hellotask", Text = "{ \"json\": 1 }" });

        Assert.AreEqual("hellotask | { \"json\": 1 }", _build.Messages.Single().Message);
        Assert.IsNotInstanceOfType<ExtendedBuildMessageEventArgs>(_build.Messages.Single());
    }

    [TestMethod]
    public void A_command_for_a_CI_system_is_a_line_of_its_own()
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Command, Text = "::error title=ECS4001::100%25 {0}" });

        Assert.AreEqual((MessageImportance.High, "::error title=ECS4001::100%25 {0}"), (_build.Messages.Single().Importance, _build.Messages.Single().Message));
        Assert.IsEmpty(_build.Errors);
    }

    [TestMethod]
    [DataRow(EngineEventKind.Log, "hellotask | 100% {0}")]
    [DataRow(EngineEventKind.Message, "100% {0}")]
    public void Live_lines_go_the_way_that_the_Terminal_Logger_shows_at_once(string kind, string expected)
    {
        Show(new EngineEvent { Publish = "1", Kind = kind, Importance = "High", Container = "hellotask", Text = "100% {0}" }, liveOutput: true);

        var line = (ExtendedBuildMessageEventArgs)_build.Messages.Single();
        Assert.AreEqual("TLTESTOUTPUT", line.ExtendedType);
        Assert.AreEqual((MessageImportance.High, expected), (line.Importance, line.Message));
    }

    [TestMethod]
    public void A_result_says_nothing()
    {
        Show(new EngineEvent { Publish = "1", Kind = EngineEventKind.Result, Ok = true });

        Assert.IsEmpty(_build.Messages);
    }

    private void Show(EngineEvent engineEvent, bool liveOutput = false) =>
        new EngineEventLog(new TaskLoggingHelper(_build, "Test"), _build, liveOutput, Project).Show(engineEvent);
}
