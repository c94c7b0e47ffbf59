using System.Text;
using System.Xml;

namespace EcsPublish.Aws.Wire;

/// <summary>What a server of the query protocols puts around results and errors.</summary>
/// <param name="style">Which dialect.</param>
/// <param name="xmlNamespace">The service's, for example <c>https://iam.amazonaws.com/doc/2010-05-08/</c>.</param>
/// <param name="requestId">Names this call to whoever looks for it later.</param>
internal sealed class XmlResponse(QueryStyle style, string xmlNamespace, string requestId)
{
    // Without the byte order mark that Encoding.UTF8 would bring.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>A whole response. EC2 has the members at the top, the others in a result element.</summary>
    public byte[] Result(string operation, IShape response) => Document(operation + "Response", xmlNamespace, xml =>
    {
        if (style == QueryStyle.Ec2)
        {
            xml.WriteElementString("requestId", requestId);
            response.Write(new XmlShapeWriter(xml));
            return;
        }

        Element(xml, operation + "Result", () => response.Write(new XmlShapeWriter(xml)));
        Element(xml, "ResponseMetadata", () => xml.WriteElementString("RequestId", requestId));
    });

    /// <summary>A whole error response.</summary>
    /// <param name="code">For example <c>NoSuchEntity</c>.</param>
    /// <param name="message">What the caller reads.</param>
    /// <param name="isCallersFault">Whether the call itself was wrong, as opposed to the service's trouble.</param>
    public byte[] Error(string code, string message, bool isCallersFault = true) => style == QueryStyle.Ec2
        ? Document("Response", "", xml =>
        {
            Element(xml, "Errors", () => Element(xml, "Error", () => WriteError(xml, code, message)));
            xml.WriteElementString("RequestID", requestId);
        })
        : Document("ErrorResponse", xmlNamespace, xml =>
        {
            Element(xml, "Error", () =>
            {
                xml.WriteElementString("Type", isCallersFault ? "Sender" : "Receiver");
                WriteError(xml, code, message);
            });
            xml.WriteElementString("RequestId", requestId);
        });

    private static void WriteError(XmlWriter xml, string code, string message)
    {
        xml.WriteElementString("Code", code);
        xml.WriteElementString("Message", message);
    }

    private static void Element(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name);
        content();
        xml.WriteEndElement();
    }

    private static byte[] Document(string root, string rootNamespace, Action<XmlWriter> content)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, Settings))
        {
            xml.WriteStartElement(root, rootNamespace);
            content(xml);
            xml.WriteEndElement();
        }

        return body.ToArray();
    }
}
