using System.Diagnostics;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Previews;

/// <summary>A dry run or a plan from its start to its result.json.</summary>
internal sealed class PreviewFlow : IDisposable
{
    private readonly PublishContext _context;
    private readonly PublishRecord _record;
    private readonly IPreview _preview;

    /// <param name="record">Filled in for result.json.</param>
    /// <param name="cancellation">Ends what a plan reads in the background.</param>
    public PreviewFlow(PublishContext context, PublishRecord record, CancellationToken cancellation)
    {
        _context = context;
        _record = record;
        _preview = context.Settings.Mode == PublishMode.Plan ? new Plan(context, record, cancellation) : new DryRun(context, record);
    }

    /// <summary>Runs it, and writes its result on every outcome.</summary>
    /// <returns>Whether it is green.</returns>
    public async Task<bool> RunAsync(ProjectInput image, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await _preview.RunAsync(image, cancellation);
        }
        catch (Exception e) when (Explanation.Of(e) is { } failure)
        {
            _record.Fail(failure);
            _context.Reporter.Report(failure);
        }

        _record.Phases["preview"] = Stopwatch.GetElapsedTime(began);
        await _context.Result.WriteAsync(_record, _context.Reporter);
        return _record.Failure is null;
    }

    /// <inheritdoc />
    public void Dispose() => _preview.Dispose();
}
