namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>What a rolling deployment does next: how many tasks of the wanted deployment and of earlier ones to start and to stop.</summary>
/// <param name="StartNew">Tasks of the wanted deployment to start.</param>
/// <param name="StopNew">Tasks of the wanted deployment to stop.</param>
/// <param name="StopOldStarting">Tasks of earlier deployments to stop that never got ready.</param>
/// <param name="StopOldReady">Tasks of earlier deployments to stop that do their work.</param>
/// <param name="StartOld">Tasks of the last completed deployment to start: one that dies during a rollout is replaced by its like.</param>
internal sealed record RolloutPlan(int StartNew, int StopNew, int StopOldStarting, int StopOldReady, int StartOld)
{
    /// <summary>Never fewer ready tasks than the minimum, never more living ones than the maximum.</summary>
    public static RolloutPlan Of(RolloutState state)
    {
        var (wanted, old) = (state.Wanted, state.Old);
        var least = (int)Math.Ceiling(state.Desired * state.MinimumHealthyPercent / 100.0);
        var room = Math.Max(0, (int)Math.Floor(state.Desired * state.MaximumPercent / 100.0) - wanted.Alive - old.Alive);
        var missing = Math.Max(0, state.Desired - wanted.Alive);
        var startNew = state.IsStalled ? 0 : Math.Min(missing, room);
        var spare = Math.Max(0, wanted.Ready + old.Ready - least);
        var surplus = Math.Max(old.Ready - Math.Max(0, state.Desired - wanted.Ready), missing - startNew);
        var died = Math.Min(state.OldDesired - old.Alive, least - wanted.Ready - old.Alive);
        return new(
            startNew,
            Math.Max(0, wanted.Alive - state.Desired),
            wanted.Ready + old.Ready >= least ? old.Starting : 0,
            state.IsStalled ? 0 : Math.Min(Math.Max(0, surplus), Math.Min(old.Ready, spare)),
            Math.Clamp(died, 0, room - startNew));
    }
}
