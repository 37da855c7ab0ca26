using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>Writes JSON objects as authors lay them out.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>One object, indented.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members, bool onOneLine = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, onOneLine ? default : Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    extension(Utf8JsonWriter json)
    {
        /// <summary>A list of objects; <paramref name="members"/> writes the inside of each.</summary>
        public void WriteList<T>(string name, IEnumerable<T> items, Action<T> members)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                members(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        public void WriteWords(string name, params ReadOnlySpan<string> words)
        {
            json.WriteStartArray(name);
            foreach (var word in words) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        public void WriteLanguages() => json.WriteWords("languages", "en", "fr");
    }
}
