using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EcsPublish.Local.Tests.Runtime;

/// <summary>A real .NET console application, compiled in memory: it prints one line and ends with an exit code.</summary>
internal static class TestApplication
{
    public static byte[] Dll(string line, int exitCode)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("hello"), typeof(object).Assembly);
        var program = assembly.DefineDynamicModule("hello").DefineType("Program", TypeAttributes.Public);
        var main = program.DefineMethod("Main", MethodAttributes.Public | MethodAttributes.Static, typeof(int), []);
        var code = main.GetILGenerator();
        code.Emit(OpCodes.Ldstr, line);
        code.Emit(OpCodes.Call, typeof(Console).GetMethod(nameof(Console.WriteLine), [typeof(string)])!);
        code.Emit(OpCodes.Ldc_I4, exitCode);
        code.Emit(OpCodes.Ret);
        program.CreateType();
        return Bytes(assembly, main);
    }

    public static string RuntimeConfig(string version) =>
        $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{version}}" } } }""";

    private static byte[] Bytes(PersistedAssemblyBuilder assembly, MethodBuilder main)
    {
        var metadata = assembly.GenerateMetadata(out var code, out var data);
        var image = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage),
            new MetadataRootBuilder(metadata),
            code,
            data,
            entryPoint: MetadataTokens.MethodDefinitionHandle(main.MetadataToken));
        var bytes = new BlobBuilder();
        image.Serialize(bytes);
        return bytes.ToArray();
    }
}
