using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>
/// Text values by name, read as what they should be. One that cannot be read is noted as a problem and counts as unset, so that one pass
/// finds every problem.
/// </summary>
/// <param name="text">The value of a name, trimmed; null when unset.</param>
/// <param name="origin">What messages call the name.</param>
/// <param name="problems">Where to complain.</param>
internal class ValueReader(Func<string, string?> text, Func<string, Origin> origin, Problems problems)
{
    private delegate bool TryParse<T>(string text, out T value);

    /// <summary>Where to complain.</summary>
    protected Problems Problems { get; } = problems;

    /// <summary>The value as it is; null when unset.</summary>
    public string? this[string name] => text(name);

    /// <summary>What messages call the name.</summary>
    public Origin OriginOf(string name) => origin(name);

    /// <summary>A Boolean, in any case.</summary>
    public bool? Flag(string name) => Parse<bool>(name, bool.TryParse, Diagnostics.NotABoolean);

    /// <summary>One of a few words, in any case; the result is spelt as in <paramref name="values"/>.</summary>
    public string? Choice(string name, IReadOnlyList<string> values)
    {
        var choice = values.FirstOrDefault(value => value.Equals(text(name), StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            Complain(name, Diagnostics.NotAChoice, Wording.OneOf(values));
        return choice;
    }

    /// <summary>One of an enumeration's names, in any case.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Choice(name, Enum.GetNames<T>()) is { } choice ? Enum.Parse<T>(choice) : null;

    /// <summary>A whole number within limits.</summary>
    public int? Number(string name, int least, int most)
    {
        var known = int.TryParse(text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (known && number >= least && number <= most)
            return number;
        Complain(name, Diagnostics.NotANumber, least, most);
        return null;
    }

    /// <summary>An amount of CPU, in CPU units.</summary>
    public int? Cpu(string name) => Parse<int>(name, CpuUnits.TryParse, Diagnostics.NotCpu);

    /// <summary>An amount of memory, in MiB.</summary>
    public int? Memory(string name) => Parse<int>(name, MemoryUnits.TryParse, Diagnostics.NotMemory);

    /// <summary>A length of time, from a second to a week.</summary>
    public TimeSpan? Duration(string name) => Parse<TimeSpan>(name, TryParseDuration, Diagnostics.NotADuration);

    /// <summary>Text of a given shape.</summary>
    public string? Shaped(string name, Shape shape)
    {
        var value = text(name);
        if (value is null || shape.Fits(value))
            return value;
        Complain(name, Diagnostics.WrongShape, shape.Advice);
        return null;
    }

    /// <summary>A list whose every value has a given shape.</summary>
    public IReadOnlyList<string> List(string name, Shape shape)
    {
        var values = ValueList.Parse(text(name));
        foreach (var value in values.Where(value => !shape.Fits(value)))
            Problems.Add(origin(name), Diagnostics.WrongShapeInList, value, shape.Advice);
        return values;
    }

    /// <summary>A command's words; null when unset.</summary>
    public IReadOnlyList<string>? Command(string name)
    {
        string? problem = null;
        var words = text(name) is { } line ? CommandLine.Parse(line, out problem) : null;
        if (problem is not null)
            Complain(name, Diagnostics.NotACommand, problem);
        return words;
    }

    /// <summary>Notes a problem of a value that is there; nothing when it is unset.</summary>
    public void Complain(string name, DiagnosticDescriptor kind, params object?[] more)
    {
        if (text(name) is { } value)
            Problems.Add(origin(name), kind, [value, .. more]);
    }

    private T? Parse<T>(string name, TryParse<T> parse, DiagnosticDescriptor complaint)
        where T : struct
    {
        if (text(name) is { } value && parse(value, out var parsed))
            return parsed;
        Complain(name, complaint);
        return null;
    }

    private static bool TryParseDuration(string text, out TimeSpan duration) =>
        Values.Duration.TryParse(text, out duration) && duration >= TimeSpan.FromSeconds(1) && duration <= TimeSpan.FromDays(7);
}
