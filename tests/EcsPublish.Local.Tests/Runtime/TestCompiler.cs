using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsPublish.Local.Tests.Runtime;

/// <summary>Compiles small programs against the .NET that runs the tests.</summary>
internal static class TestCompiler
{
    /// <summary>A console application as a dll.</summary>
    public static byte[] Compile(string source)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = platform.Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "app",
            [CSharpSyntaxTree.ParseText(source)],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.ConsoleApplication));
        using var dll = new MemoryStream();
        var result = compilation.Emit(dll);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        return dll.ToArray();
    }
}
