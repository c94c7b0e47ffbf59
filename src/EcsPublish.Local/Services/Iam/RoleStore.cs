using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Services.Iam;

/// <summary>All roles, read and changed under one lock.</summary>
internal sealed class RoleStore
{
    private readonly Lock _lock = new();
    private readonly StateFile<IamState> _file;
    private readonly IamState _state;

    public RoleStore(LocalFolder folder)
    {
        _file = new StateFile<IamState>(folder.StateFile("iam"), IamJson.Default.IamState);
        _state = _file.Load();
        _state.Roles = new Dictionary<string, RoleState>(_state.Roles, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Looks at all roles in the order of their names.</summary>
    public List<T> ReadAll<T>(Func<RoleState, T> look)
    {
        lock (_lock) return [.. _state.Roles.Values.OrderBy(role => role.Name, StringComparer.Ordinal).Select(look)];
    }

    /// <summary>Looks at one role.</summary>
    /// <exception cref="AwsError">There is none of that name.</exception>
    public T Read<T>(string? name, Func<RoleState, T> look)
    {
        lock (_lock) return look(Existing(name));
    }

    /// <summary>The ARN of a role by its name; of one that does not exist, what it would be.</summary>
    public string ArnOf(string? name, string? path = null)
    {
        lock (_lock)
        {
            return _state.Roles.TryGetValue(name ?? "", out var role)
                ? role.Arn
                : $"arn:aws:iam::{LocalIdentity.Account}:role{path ?? "/"}{name}";
        }
    }

    /// <summary>Whether there is a role of that ARN.</summary>
    public bool Has(string arn)
    {
        lock (_lock) return _state.Roles.Values.Any(role => role.Arn == arn);
    }

    /// <summary>Changes one role.</summary>
    /// <exception cref="AwsError">There is none of that name, or the change refuses.</exception>
    public void Change(string? name, Action<RoleState> change)
    {
        lock (_lock)
        {
            change(Existing(name));
            _file.Save(_state);
        }
    }

    /// <summary>Adds a role.</summary>
    /// <exception cref="AwsError">There is one of that name.</exception>
    public void Add(RoleState role)
    {
        lock (_lock)
        {
            if (!_state.Roles.TryAdd(role.Name, role)) throw IamErrors.RoleExists(role.Name);
            _file.Save(_state);
        }
    }

    /// <summary>Removes a role, unless the check refuses.</summary>
    /// <exception cref="AwsError">There is none of that name, or the check refuses.</exception>
    public void Remove(string? name, Action<RoleState> check)
    {
        lock (_lock)
        {
            var role = Existing(name);
            check(role);
            _state.Roles.Remove(role.Name);
            _file.Save(_state);
        }
    }

    private RoleState Existing(string? name) =>
        _state.Roles.TryGetValue(name ?? "", out var role) ? role : throw IamErrors.NoRole(name);
}
