namespace EcsPublish.Core.Operations;

/// <summary>Rows of words as lines whose columns stand one below the other.</summary>
internal static class Table
{
    private const string Margin = "  ";

    /// <summary>A line for each row, indented; a column that is empty everywhere takes no room.</summary>
    public static IEnumerable<string> Align(IReadOnlyList<string[]> rows)
    {
        var widths = rows.SelectMany(row => row.Select((word, column) => (word.Length, column)))
            .GroupBy(cell => cell.column, cell => cell.Length)
            .Where(column => column.Max() > 0)
            .Select(column => (Column: column.Key, Width: column.Max())).ToList();
        return rows.Select(row => string.Concat(widths.Select(column => Margin + row[column.Column].PadRight(column.Width))).TrimEnd());
    }
}
