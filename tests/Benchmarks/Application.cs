namespace EcsPublish.Benchmarks;

/// <summary>What is published, and how a day's work changes it.</summary>
internal sealed record Application
{
    private const string Packages = """
        <PackageReference Include="AWSSDK.EC2" Version="4.0.132.2" />
        <PackageReference Include="Lucene.Net" Version="4.8.0-beta00017" />
        <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="5.12.0" />
        <PackageReference Include="Microsoft.EntityFrameworkCore.SqlServer" Version="10.0.15" />
        <PackageReference Include="Microsoft.ML" Version="5.0.1" />
        <PackageReference Include="MongoDB.Driver" Version="3.14.0" />
        <PackageReference Include="Npgsql" Version="10.0.3" />
        <PackageReference Include="SixLabors.ImageSharp" Version="2.1.13" />
        <PackageReference Include="SkiaSharp" Version="3.119.0" />
        <PackageReference Include="StackExchange.Redis" Version="2.8.16" />
        """;

    private static readonly string[] NewtonsoftVersions = ["13.0.3", "13.0.4"];

    /// <summary>A program of one line and one package.</summary>
    public static Application Console { get; } = new("console", "Microsoft.NET.Sdk");

    /// <summary>The same as a web application.</summary>
    public static Application Web { get; } = new("web", "Microsoft.NET.Sdk.Web");

    /// <summary>71 files, 86 MB.</summary>
    public static Application Large { get; } = new("large", "Microsoft.NET.Sdk") { MorePackages = Packages };

    private Application(string name, string sdk) => (Name, Sdk) = (name, sdk);

    /// <summary>For the tables, and of the project.</summary>
    public string Name { get; private init; }

    private string Sdk { get; }

    private string MorePackages { get; init; } = "";

    /// <summary>The same under another name.</summary>
    public Application Named(string name) => this with { Name = name };

    /// <summary>Brings the project's folder to where a step begins.</summary>
    /// <param name="serial">Another one with each call: the program's line says it.</param>
    /// <param name="reference">A package that only some projects have.</param>
    public void Prepare(string folder, Step step, int serial, string reference)
    {
        switch (step)
        {
            case Step.First:
                Forget(folder);
                Write(folder, serial, reference, NewtonsoftVersions[0]);
                break;
            case Step.Line:
                WriteProgram(folder, serial);
                break;
            case Step.Package:
                WriteProject(folder, reference, NewtonsoftVersions[1]);
                break;
        }
    }

    private void Write(string folder, int serial, string reference, string newtonsoft)
    {
        Directory.CreateDirectory(folder);
        WriteProject(folder, reference, newtonsoft);
        WriteProgram(folder, serial);
        File.WriteAllText(Path.Combine(folder, "Dockerfile"), $"""
            ARG BASE
            FROM $BASE
            WORKDIR /app
            COPY bin/Release/net10.0/linux-x64/publish .
            ENTRYPOINT ["dotnet", "{Name}.dll"]
            """);
    }

    private void WriteProject(string folder, string reference, string newtonsoft) => File.WriteAllText(Path.Combine(folder, Name + ".csproj"), $"""
        <Project Sdk="{Sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" Version="{newtonsoft}" />
            {MorePackages}
            {reference}
          </ItemGroup>
        </Project>
        """);

    private static void WriteProgram(string folder, int serial) =>
        File.WriteAllText(Path.Combine(folder, "Program.cs"), $"Console.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(new[] {{ {serial} }}));\n");

    private static void Forget(string folder)
    {
        foreach (var name in new[] { "bin", "obj" })
        {
            if (Path.Combine(folder, name) is var output && Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
        }
    }
}
