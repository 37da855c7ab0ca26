using System.Collections.Immutable;
using System.Text.Json;

namespace IndicatorEngine.Differences;

/// <summary>Lists in JSON.</summary>
internal static class JsonLists
{
    extension(Utf8JsonWriter json)
    {
        /// <summary>A member that is a list of objects.</summary>
        public void List<T>(string member, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(member);
            json.Items(items, write);
            json.WriteEndArray();
        }

        /// <summary>Objects of a list.</summary>
        public void Items<T>(ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
        {
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }
        }

        /// <summary>A member that is a list of names.</summary>
        public void Names(string member, IEnumerable<string> names)
        {
            json.WriteStartArray(member);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
    }
}
