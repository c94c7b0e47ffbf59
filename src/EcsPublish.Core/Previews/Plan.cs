using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Previews;

/// <summary>EcsPlan: compares what a publish would make with what is in AWS. It only reads, and does so while the compiler works.</summary>
internal sealed class Plan(PublishContext context, PublishRecord record, CancellationToken background) : IPreview
{
    private readonly Preparation _preparation = new(context, background);

    /// <inheritdoc />
    public async Task RunAsync(ProjectInput image, CancellationToken cancellation)
    {
        record.Outcome = Outcome.Planned;
        var identity = record.Identity = (await _preparation.Session).Identity;
        context.Reporter.Say(Importance.High, $"Plan of {context.Settings.Project.Name} for account {identity.Account}, region {identity.Region}, as {identity.Caller}");
        (await _preparation.Preflight).Tell(context.Reporter);
        record.Plan = new PlanReport(await EntriesAsync(image, cancellation));
        record.AwsCalls = (await _preparation.Session).Calls;
        Tell(record.Plan);
    }

    /// <inheritdoc />
    public void Dispose() => _preparation.Dispose();

    private async Task<IReadOnlyList<PlanEntry>> EntriesAsync(ProjectInput input, CancellationToken cancellation)
    {
        var image = await new ImagePlanner(context, _preparation).RunAsync(input, cancellation);
        var planner = new DefinitionPlanner(context, _preparation);
        var definition = await planner.RunAsync(image, cancellation);
        var deployment = await new DeploymentPlanner(context, _preparation).RunAsync(definition);
        return [.. image.Entries, .. planner.Entries, .. deployment];
    }

    private void Tell(PlanReport plan)
    {
        var view = new PlanView(context.Reporter);
        foreach (var entry in plan.Entries)
        {
            view.Show(entry);
        }

        view.Conclude(plan);
        if (plan.HasChanges && context.Settings.FailOnChanges)
        {
            throw new PublishException(Diagnostics.PlanHasChanges.With(context.Settings.Project.Name));
        }
    }
}
