using EcsPublish.Local.Ecs.State;
using EcsPublish.Local.Runtime;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>What every task's life needs.</summary>
/// <param name="Context">The clock, the logs, the secrets.</param>
/// <param name="Store">Where its state is kept.</param>
/// <param name="Runtime">Runs its containers.</param>
/// <param name="Note">Takes the sentences that a runtime has for the person at the server.</param>
internal sealed record TaskServices(LocalContext Context, EcsStore Store, ITaskRuntime Runtime, Action<string> Note);
