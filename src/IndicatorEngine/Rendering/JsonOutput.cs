using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IndicatorEngine.Rendering;

/// <summary>JSON for programs that people may read too: indented, with readable accents, ended by a line feed.</summary>
internal static class JsonOutput
{
    // Readable accents: the output is JSON in a file or a pipe, never pasted into HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }
}
