using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Facts;

/// <summary>Facts written by hand because the models at hand do not have them yet, in the same text form as a fact file.</summary>
internal static class Additions
{
    /// <summary>Adds new members to shapes that are there, and whole shapes and enums that are not.</summary>
    /// <exception cref="InvalidOperationException">The model has caught up: the addition is to be dropped.</exception>
    public static void Merge(FactFile facts, FactFile additions)
    {
        foreach (var shape in additions.Shapes)
            Merge(facts, shape);
        facts.Enums.AddRange(additions.Enums);
    }

    private static void Merge(FactFile facts, ShapeFact addition)
    {
        var shape = facts.Shapes.Find(candidate => candidate.Name == addition.Name);
        if (shape is null)
        {
            facts.Shapes.Add(addition);
            return;
        }

        foreach (var member in addition.Members)
        {
            if (shape.Members.Exists(present => present.Wire == member.Wire))
                throw new InvalidOperationException($"The model has {shape.Name}.{member.Wire} by now; drop it from the additions.");
            shape.Members.Add(member);
        }
    }
}
