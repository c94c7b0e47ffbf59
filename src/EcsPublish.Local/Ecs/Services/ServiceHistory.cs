using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>What DescribeServices knows. As AWS's answers may, it can lag behind: then it knows what was true a while ago. It can lose a
/// deployment, too.</summary>
internal sealed class ServiceHistory(LocalContext context, EcsStore store)
{
    private readonly List<(DateTime Time, Service State)> _states = [];
    private readonly HashSet<string> _lost = [];
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

    /// <summary>Answers do without a deployment from now on.</summary>
    /// <param name="deploymentId"><c>ecs-svc/1234567890123456789</c></param>
    public void Lose(string deploymentId)
    {
        lock (store.Gate)
            _lost.Add(deploymentId);
    }

    /// <summary>Remembers how the services are now.</summary>
    public void Record() => Record(context.UtcNow);

    /// <summary>A service as the answer has it; null when it was not there yet.</summary>
    public Service? Of(ServiceEntry entry)
    {
        var known = _lag == TimeSpan.Zero ? entry.Service : StateOf(entry, context.UtcNow - _lag);
        return known?.Deployments.Exists(deployment => _lost.Contains(deployment.Id)) == true ? WithoutLost(known) : known;
    }

    private Service? StateOf(ServiceEntry entry, DateTime then) =>
        _states.FindLast(state => state.Time <= then && state.State.ServiceArn == entry.Service.ServiceArn).State;

    private Service WithoutLost(Service service)
    {
        var without = ShapeJson.Copy(service);
        without.Deployments.RemoveAll(deployment => _lost.Contains(deployment.Id));
        return without;
    }

    private void Record(DateTime time)
    {
        if (_lag > TimeSpan.Zero)
            _states.AddRange(store.ServiceList.Services.Select(entry => (time, ShapeJson.Copy(entry.Service))));
    }
}
