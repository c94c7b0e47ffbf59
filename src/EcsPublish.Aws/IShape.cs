namespace EcsPublish.Aws;

/// <summary>
/// A value that knows its members by their names on the wire; a <see cref="ShapeWriter"/> or <see cref="ShapeReader"/> knows the format.
/// Clients write requests and read responses; a server in a test or on loopback does the reverse with the same shapes.
/// </summary>
internal interface IShape
{
    /// <summary>Offers each member to the writer, which leaves out what is unset.</summary>
    void Write(ShapeWriter w);

    /// <summary>Takes the value of one member, on which the reader stands. Unknown names are ignored: services grow.</summary>
    void Read(string member, ShapeReader r);
}
