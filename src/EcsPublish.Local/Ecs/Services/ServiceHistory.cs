using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>What DescribeServices knows. As AWS's answers may, it can lag behind: then it knows what was true a while ago.</summary>
internal sealed class ServiceHistory(LocalContext context, EcsStore store)
{
    private readonly List<(DateTime Time, Service State)> _states = [];
    private TimeSpan _lag;

    /// <summary>Answers are that old from now on; zero makes them fresh again.</summary>
    public void LagBehind(TimeSpan lag)
    {
        lock (store.Gate)
        {
            _lag = lag;
            _states.Clear();
            Record(DateTime.MinValue);
        }
    }

    /// <summary>Remembers how the services are now.</summary>
    public void Record() => Record(context.UtcNow);

    /// <summary>A service as the answer has it; null when it was not there yet.</summary>
    public Service? Of(ServiceEntry entry)
    {
        if (_lag == TimeSpan.Zero)
            return entry.Service;
        var then = context.UtcNow - _lag;
        return _states.FindLast(state => state.Time <= then && state.State.ServiceArn == entry.Service.ServiceArn).State;
    }

    private void Record(DateTime time)
    {
        if (_lag > TimeSpan.Zero)
            _states.AddRange(store.ServiceList.Services.Select(entry => (time, ShapeJson.Copy(entry.Service))));
    }
}
