using CsCheck;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>Any settings that could come out of the parser, for tests that must hold for all of them.</summary>
internal static class RandomSettings
{
    private static readonly string[] NetworkModes = ["awsvpc", "host", "bridge"];

    private static readonly Gen<string> Name = Gen.Char["abcdXYZ09-_"].Array[1, 8].Select(letters => new string(letters));
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[0, 12], Name, Gen.Const(""), Gen.Const("Grüße \"+\" <ok>"));
    private static readonly Gen<bool?> Flag = Gen.Bool.Nullable();
    private static readonly Gen<int?> Number = Gen.Int[0, 4096].Nullable();

    // With the values that ECS fills in among them, because those are where a comparison goes wrong.
    private static readonly Gen<int?> Seconds = Gen.Int[0, 6].Select(i => i * 5).Nullable();

    private static readonly Gen<IReadOnlyList<KeyValuePair<string, string>>> Pairs =
        Gen.Dictionary(Name, Text)[0, 4].Select(pairs => (IReadOnlyList<KeyValuePair<string, string>>)[.. pairs]);

    // Often around the least that ECS takes.
    private static readonly Gen<int?> Mebibytes = Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 4096]).Nullable();

    private static readonly Gen<IReadOnlyList<PortSetting>> Ports =
        Gen.Select(Gen.Int[1, 65535], Flag, Gen.Const("tcp").Null(), Name.Null(), Gen.Const("http2").Null())
            .Select((port, fixedHost, protocol, name, application) => new PortSetting(port, fixedHost == true ? port : null, protocol, name, application))
            .List[0, 3].Select(ports => (IReadOnlyList<PortSetting>)[.. ports.DistinctBy(port => port.ContainerPort)]);

    private static readonly Gen<HealthCheckSetting?> HealthCheck =
        Gen.Select(Text, Seconds, Seconds, Seconds, Seconds)
            .Select((command, interval, timeout, retries, start) => new HealthCheckSetting(["CMD-SHELL", command], interval, timeout, retries, start))
            .Null();

    private static readonly Gen<ContainerSettings> Container =
        Gen.Select(Gen.Select(Name, Number, Gen.Select(Mebibytes, Mebibytes), Flag), Gen.Select(Text.Array[0, 3].Null(), Flag, Flag, Pairs), Gen.Select(Ports, HealthCheck, Pairs, Pairs))
            .Select((limits, process, lists) => new ContainerSettings
            {
                Name = limits.Item1,
                Image = "public.ecr.aws/x:1",
                Cpu = limits.Item2,
                Memory = limits.Item3.Item1,
                MemoryReservation = limits.Item3.Item2,
                Essential = limits.Item4,
                Command = process.Item1,
                ReadonlyRootFilesystem = process.Item2,
                Init = process.Item3,
                Environment = process.Item4,
                Ports = lists.Item1,
                HealthCheck = lists.Item2,
                DockerLabels = lists.Item3,
                Secrets = [.. lists.Item4.Select(pair => new SecretSetting("SECRET_" + pair.Key, SecretKind.Parameter, "/" + pair.Value))],
                MountPoints = [.. lists.Item3.Select(pair => new MountPointSetting("v", "/" + pair.Key, pair.Value.Length > 3))],
                Log = new LogSettings("awslogs", "/ecs/x", null, "ecs", null, lists.Item4),
            });

    private static readonly Gen<VolumeSetting> Volume = Gen.Select(Name, Flag, Flag).Select((name, isFileSystem, flag) => isFileSystem == true
        ? new VolumeSetting { Name = name, FileSystemId = "fs-0123456789abcdef0", TransitEncryption = flag, Iam = flag }
        : new VolumeSetting { Name = name });

    public static Gen<TaskDefinitionSettings> Any { get; } =
        Gen.Select(Container, Container.List[0, 2], Volume.List[0, 2], Gen.Int[0, 2].Select(i => NetworkModes[i]), Flag)
            .Select((own, sidecars, volumes, network, faults) => Definitions.Settings with
            {
                NetworkMode = network,
                EnableFaultInjection = faults,
                Container = own with { Name = "own" },
                Sidecars = [.. sidecars.DistinctBy(sidecar => sidecar.Name)],
                Volumes = [.. volumes.DistinctBy(volume => volume.Name)],
            });
}
