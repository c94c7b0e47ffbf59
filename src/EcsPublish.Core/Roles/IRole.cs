namespace EcsPublish.Core.Roles;

/// <summary>A role as the project wants it.</summary>
internal interface IRole
{
    /// <summary>How the project names it.</summary>
    RoleReference Reference { get; }

    /// <summary>What it takes to get there, in order; nothing for a role that is as wanted, and for one that is not ours to change.</summary>
    /// <param name="found">The role as it is; null when it is missing.</param>
    IEnumerable<RoleChange> ChangesFrom(RoleState? found);
}
