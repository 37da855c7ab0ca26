using System.Globalization;
using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>A vocabulary of yes-or-no codes: of every six, four of concern, one of support and one of context.</summary>
internal sealed class GeneratedVocabulary
{
    public const string File = "generated.vocabulary.json";

    private static readonly string[] Kinds = ["concern", "concern", "support", "concern", "context", "concern"];
    private static readonly string[] Elements = ["act", "means", "purpose"];

    public GeneratedVocabulary(int codes, Xorshift random)
    {
        Codes =
        [
            .. Enumerable
                .Range(0, codes)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{GeneratedText.Words(random, 3, '-')}-{i}")),
        ];
        Utf8 = JsonFile.Write(json => Write(json, random));
    }

    /// <summary>The names of the codes.</summary>
    public IReadOnlyList<string> Codes { get; }

    public byte[] Utf8 { get; }

    public static bool IsConcern(int code) => Kinds[code % Kinds.Length] == "concern";

    private void Write(Utf8JsonWriter json, Xorshift random)
    {
        json.WriteString("format", "indicator-vocabulary/1");
        json.WriteString("id", "generated");
        json.WriteString("version", "1.0.0");
        json.WriteLanguages();
        json.WriteList("areas", ["area-one", "area-two", "area-three"], area => WriteNamed(json, area, "meaning", random));
        json.WriteList("notices", ["take-time", "speak-apart"], notice => WriteNamed(json, notice, "text", random));
        json.WriteList("codes", Enumerable.Range(0, Codes.Count), code =>
        {
            json.WriteString("kind", Kinds[code % Kinds.Length]);
            json.WriteString("element", Elements[code % Elements.Length]);
            WriteNamed(json, Codes[code], "meaning", random);
            GeneratedText.Write(json, "caution", random, 15);
            GeneratedText.Write(json, "learn", random, 15);
        });
    }

    private static void WriteNamed(Utf8JsonWriter json, string id, string meaning, Xorshift random)
    {
        json.WriteString("id", id);
        GeneratedText.Write(json, "label", random, 5);
        GeneratedText.Write(json, meaning, random, 20);
    }
}
