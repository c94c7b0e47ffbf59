using System.Formats.Tar;

namespace EcsPublish.Images.Tests.Support;

/// <summary>An entry of a layer and its content as text.</summary>
internal sealed record TarItem(TarEntry Entry, string Content)
{
    public string Name => Entry.Name;
}
