namespace EcsPublish.Package.Tests;

/// <summary>What a test project consists of; unset, a console application that runs as a task and says hello.</summary>
internal sealed record ProjectSource
{
    /// <summary>A program that tells that it works, and does not end by itself.</summary>
    public const string Endless = """
        Console.WriteLine("Working.");
        Thread.Sleep(Timeout.Infinite);
        """;

    /// <summary>Prints a line, and another one when the file exists that <c>-p:Gate</c> names: what is seen before was there while the task ran.</summary>
    public static ProjectSource Gated { get; } = new()
    {
        Program = """
            Console.WriteLine("First line.");
            while (!File.Exists(Environment.GetEnvironmentVariable("GATE"))) Thread.Sleep(50);
            Console.WriteLine("Last line.");
            """,
        Items = """<EcsRunEnvironment Include="GATE" Value="$(Gate)" />""",
    };

    public string Name { get; init; } = "Hello";

    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    public string Program { get; init; } = """
        Console.WriteLine("Hello from the container.");
        """;

    /// <summary>More MSBuild properties.</summary>
    public string Properties { get; init; } = "";

    /// <summary>More MSBuild items.</summary>
    public string Items { get; init; } = "";

    /// <summary>The project file.</summary>
    public string ToProject() => $"""
        <Project Sdk="{Sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <EcsDeploy>Task</EcsDeploy>
            {Properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="EcsPublish" Version="{PackedPackage.Version}" PrivateAssets="all" />
            {Items}
          </ItemGroup>
        </Project>
        """;
}
