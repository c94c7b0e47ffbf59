namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>A task as a service's address sees it.</summary>
/// <param name="TaskArn">The task.</param>
/// <param name="Port">Its port on loopback.</param>
internal sealed record Target(string TaskArn, int Port)
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether something listens at its port.</summary>
    public bool Accepts { get; set; }

    /// <summary>Whether the scheduler counts on it.</summary>
    public bool IsHealthy { get; set; }

    /// <summary>Whether it has done its work for a while; the others are only asked when there is no such one.</summary>
    public bool IsSteady { get; set; }

    /// <summary>Whether it gets no new request.</summary>
    public bool IsDraining { get; private set; }

    /// <summary>How many requests it is at.</summary>
    public int InFlight { get; private set; }

    /// <summary>Completes when it drains and has answered its last request.</summary>
    public Task Drained => _drained.Task;

    /// <summary>It is given a request.</summary>
    public void Enter() => InFlight++;

    /// <summary>A request is over.</summary>
    public void Leave()
    {
        InFlight--;
        Complete();
    }

    /// <summary>No new request comes.</summary>
    public void Drain()
    {
        IsDraining = true;
        Complete();
    }

    private void Complete()
    {
        if (IsDraining && InFlight == 0)
            _drained.TrySetResult();
    }
}
