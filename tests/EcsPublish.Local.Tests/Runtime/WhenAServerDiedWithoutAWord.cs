using System.Globalization;
using EcsPublish.Local.Runtime.Processes;

namespace EcsPublish.Local.Tests.Runtime;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServerDiedWithoutAWord : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IChildProcess _process;

    public WhenAServerDiedWithoutAWord() =>
        _process = new Launch("/bin/sleep", ["100"], new Dictionary<string, string>(), _folder.Path).Start();

    public void Dispose()
    {
        _process.Kill();
        _folder.Dispose();
    }

    [TestMethod]
    public async Task The_next_one_ends_what_still_runs()
    {
        new RunningProcesses(_folder.File("processes")).Add(_process);

        new RunningProcesses(_folder.File("processes")).KillLeftOvers();

        Assert.AreEqual(137, await _process.Exited);
    }

    [TestMethod]
    public void A_stranger_who_got_the_process_id_is_spared()
    {
        Directory.CreateDirectory(_folder.File("processes"));
        var file = _folder.File($"processes/{_process.Id}");
        File.WriteAllText(file, DateTime.UtcNow.AddDays(-1).ToString("O", CultureInfo.InvariantCulture));

        new RunningProcesses(_folder.File("processes")).KillLeftOvers();

        Assert.IsFalse(_process.Exited.IsCompleted);
        Assert.IsFalse(File.Exists(file));
    }
}
