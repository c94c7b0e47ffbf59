namespace EcsPublish.Core.Settings.Names;

/// <summary>How many slips lie between two names: a letter too many, missing, wrong, or swapped with its neighbour. Case is none.</summary>
/// <remarks>The optimal string alignment distance, which counts <c>Esc</c> for <c>Ecs</c> as one slip.</remarks>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
                cost[row, column] = row == 0 || column == 0 ? row + column : Cheapest(cost, one, other, row, column);
        }

        return cost[one.Length, other.Length];
    }

    private static int Cheapest(int[,] cost, string one, string other, int row, int column)
    {
        var replaced = cost[row - 1, column - 1] + (Same(one[row - 1], other[column - 1]) ? 0 : 1);
        var cheapest = Math.Min(replaced, 1 + Math.Min(cost[row - 1, column], cost[row, column - 1]));
        var swapped = row > 1 && column > 1 && Same(one[row - 1], other[column - 2]) && Same(one[row - 2], other[column - 1]);
        return swapped ? Math.Min(cheapest, cost[row - 2, column - 2] + 1) : cheapest;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
