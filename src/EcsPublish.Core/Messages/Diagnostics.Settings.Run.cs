namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1600 to ECS1799: tags, and how a task is run.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ReservedTag = DiagnosticDescriptor.Error("ECS1601", "A reserved tag",
        "{0} starts with '{1}', which is reserved for {2}. Choose another key.");

    public static readonly DiagnosticDescriptor OnlyWithAwsvpc = DiagnosticDescriptor.Error("ECS1701", "Only awsvpc has a network of its own",
        "{0} is '{1}', but EcsNetworkMode is {2}, which takes the instance's network. Remove it, or use awsvpc.");

    public static readonly DiagnosticDescriptor OverridesTooLong = DiagnosticDescriptor.Error("ECS1702", "Overrides are too long",
        "{0} and EcsRunCommand have {1} characters together, but ECS takes {2} for one run. Move some to EcsEnvironment.");

    public static readonly DiagnosticDescriptor ProviderAgainstLaunchType = DiagnosticDescriptor.Error("ECS1703", "A capacity provider of another launch type",
        "{0} cannot run a task whose EcsLaunchType is {1}. Set EcsLaunchType to {2}.",
        "EcsCapacityProvider items decide where the task runs; EcsLaunchType says what the definition is registered for.");

    public static readonly DiagnosticDescriptor ProvidersMixed = DiagnosticDescriptor.Error("ECS1704", "Fargate beside own capacity providers",
        "{0} items mix Fargate with your own capacity: {1}. Use one kind.");

    public static readonly DiagnosticDescriptor TwoBases = DiagnosticDescriptor.Error("ECS1705", "Two capacity providers with a base",
        "{0} items {1} all have a Base. Keep one of them.");

    public static readonly DiagnosticDescriptor NoWeight = DiagnosticDescriptor.Error("ECS1706", "No capacity provider has a weight",
        "{0} items all have the weight 0, so ECS would place no task. Give one of them a Weight.");

    public static readonly DiagnosticDescriptor PlanInDryRun = DiagnosticDescriptor.Error("ECS1710", "A plan in a dry run",
        "{0} is '{1}', but EcsDryRun is true: a plan reads from AWS, a dry run does not. Remove one of them.");

    public static readonly DiagnosticDescriptor OnlyAfterRun = DiagnosticDescriptor.Error("ECS1711", "Cleanup after a run that there is not",
        "{0} is '{1}', but EcsDeploy is {2}: only a one-off task has an end. Set EcsDeploy=Task, or remove it.");
}
