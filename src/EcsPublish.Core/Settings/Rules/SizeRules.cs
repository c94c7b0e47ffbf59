using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>The task has a size that exists, and its containers fit in.</summary>
internal static class SizeRules
{
    public static void Check(TaskDraft draft)
    {
        if (draft.IsFargate)
            CheckFargateSize(draft);
        CheckSums(draft);
        foreach (var (scope, container) in draft.Pairs)
            CheckLimits(scope, container, draft.Definition.Memory);
    }

    private static void CheckFargateSize(TaskDraft draft)
    {
        var properties = draft.Source.Properties;
        if (draft.Definition.Cpu is not { } cpu)
            return;
        if (!FargateSizes.Cpu.Contains(cpu))
            properties.Complain("EcsCpu", Diagnostics.NotOnFargate, $"Use {Wording.OneOf(FargateSizes.Cpu)}.");
        else if (draft.Definition.Memory is { } memory && !FargateSizes.Memory(cpu).Contains(memory))
            properties.Complain("EcsMemory", Diagnostics.FargateMemory, cpu, FargateSizes.Advice(cpu));
    }

    private static void CheckSums(TaskDraft draft)
    {
        var cpu = draft.Containers.Sum(container => (long?)container.Cpu ?? 0);
        var memory = draft.Containers.Sum(container => (long?)(container.MemoryReservation ?? container.Memory) ?? 0);

        if (cpu > draft.Definition.Cpu)
            draft.Problems.Add(new Origin("EcsCpu"), Diagnostics.ContainersNeedMoreCpu, draft.Definition.Cpu, cpu);
        if (memory > draft.Definition.Memory && draft.Containers.Count > 1)
            draft.Problems.Add(new Origin("EcsMemory"), Diagnostics.ContainersNeedMoreMemory, draft.Definition.Memory, memory);
    }

    private static void CheckLimits(ContainerScope scope, ContainerSettings container, int? taskMemory)
    {
        if (container.Memory < MemoryUnits.LeastOfContainer)
            scope.Values.Complain("Memory", Diagnostics.ContainerMemoryTooSmall, MemoryUnits.LeastOfContainer);
        if (container.MemoryReservation < MemoryUnits.LeastOfContainer)
            scope.Values.Complain("MemoryReservation", Diagnostics.ContainerMemoryTooSmall, MemoryUnits.LeastOfContainer);
        if (container.Memory > taskMemory)
            scope.Values.Complain("Memory", Diagnostics.ContainerAboveTask, MemoryUnits.Show(taskMemory.Value));
        if ((container.Memory ?? taskMemory) is { } limit && container.MemoryReservation > limit)
            scope.Values.Complain("MemoryReservation", Diagnostics.ReservationAboveLimit, MemoryUnits.Show(limit));
    }
}
