namespace EcsPublish.Core.Aws;

/// <summary>What an operation does to what is there.</summary>
internal enum Access
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It makes or changes something.</summary>
    Write,
}
