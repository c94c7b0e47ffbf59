using EcsPublish.Aws;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>How one family of AWS APIs talks: where the operation is named, how shapes are written, what common errors are
/// called.</summary>
internal interface IWireFormat
{
    /// <summary>The operation a request asks for, or null when it names none.</summary>
    string? OperationOf(HttpRequest request, byte[] body);

    /// <summary>Fills a request shape in.</summary>
    void Read(byte[] body, IShape request);

    /// <summary>The answer of an operation.</summary>
    WireAnswer Result(string operation, IShape response, string requestId);

    /// <summary>The answer when it failed.</summary>
    WireAnswer Error(AwsError error, string requestId);

    /// <summary>What this family calls a bad signature.</summary>
    string CodeOf(SignatureProblem problem);

    /// <summary>What this family calls a planned fault.</summary>
    string CodeOf(FaultKind fault);

    /// <summary>What this family calls an operation that is not offered.</summary>
    string UnknownOperation { get; }

    /// <summary>What this family calls a request that cannot be read.</summary>
    string Unreadable { get; }
}
