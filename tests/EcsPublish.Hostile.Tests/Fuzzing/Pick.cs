using CsCheck;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>One of a list, each as likely as the others.</summary>
internal static class Pick
{
    public static Gen<T> From<T>(IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(at => values[at]);
}
