using System.Globalization;
using System.Text.Json;
using IndicatorEngine.Benchmarks.Baselines;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>A ruleset of indicators with three to six leaves in nested <c>all</c>, <c>any</c> and <c>atLeast</c>.</summary>
internal sealed class GeneratedRuleset
{
    public const string File = "ruleset.json";

    /// <summary>The most facts that a condition is made of.</summary>
    public const int MostFacts = 6;

    private readonly GeneratedVocabulary _vocabulary;
    private readonly bool[] _allButConcerns;

    public GeneratedRuleset(int indicators, GeneratedVocabulary vocabulary, Xorshift random)
    {
        _vocabulary = vocabulary;
        _allButConcerns = [.. Enumerable.Range(0, vocabulary.Codes.Count).Select(code => !GeneratedVocabulary.IsConcern(code))];
        Conditions = [.. Enumerable.Range(0, indicators).Select(_ => Grounded(random))];
        Utf8 = JsonFile.Write(json => Write(json, random));
    }

    /// <summary>The conditions, for the baseline to walk.</summary>
    public IReadOnlyList<PlainCondition> Conditions { get; }

    public byte[] Utf8 { get; }

    /// <summary>A condition that no code but one of concern can raise, as the loader demands.</summary>
    private PlainCondition Grounded(Xorshift random)
    {
        while (true)
        {
            var condition = Tree(Codes(MostFacts - 3 + random.Below(4), random), random);
            if (!condition.Holds(_allButConcerns)) return condition;
        }
    }

    private List<int> Codes(int count, Xorshift random)
    {
        var codes = new List<int>();
        while (codes.Count < count)
        {
            var code = random.Below(_vocabulary.Codes.Count);
            if (!codes.Contains(code)) codes.Add(code);
        }

        return codes;
    }

    private static PlainCondition Tree(List<int> codes, Xorshift random)
    {
        if (codes.Count == 1) return new PlainFact(codes[0]);
        var parts = new List<PlainCondition>();
        var count = Math.Min(codes.Count, 2 + random.Below(2));
        for (var start = 0; parts.Count < count;)
        {
            var left = count - parts.Count;
            var taken = left == 1 ? codes.Count - start : 1 + random.Below(codes.Count - start - left + 1);
            parts.Add(Tree(codes.GetRange(start, taken), random));
            start += taken;
        }

        return new PlainGroup(1 + random.Below(count), [.. parts]);
    }

    private void Write(Utf8JsonWriter json, Xorshift random)
    {
        json.WriteString("format", "indicator-ruleset/1");
        json.WriteString("id", "generated");
        json.WriteString("version", "1.0.0");
        json.WriteString("status", "draft");
        json.WriteLanguages();
        GeneratedText.Write(json, "title", random, 5);
        GeneratedText.Write(json, "summary", random, 20);
        json.WriteWords("vocabularies", GeneratedVocabulary.File);
        json.WriteStartObject("scope");
        json.WriteEndObject();
        json.WriteStartObject("authorship");
        json.WriteString("origin", "organisation");
        json.WriteStartObject("engagement");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("reviewBy", "2027-06-30");
        json.WriteList("indicators", Enumerable.Range(0, Conditions.Count), i => WriteIndicator(json, i, random));
        json.WriteList("changes", [1], _ =>
        {
            json.WriteString("version", "1.0.0");
            json.WriteString("on", "2026-11-23");
            GeneratedText.Write(json, "what", random, 5);
        });
    }

    private void WriteIndicator(Utf8JsonWriter json, int position, Xorshift random)
    {
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{GeneratedText.Words(random, 4, '-')}-{position}"));
        json.WriteString("area", random.Of<string>(["area-one", "area-two", "area-three"]));
        GeneratedText.Write(json, "title", random, 9);
        GeneratedText.Write(json, "why", random, 35);
        GeneratedText.Write(json, "caution", random, 30);
        json.WritePropertyName("when");
        WriteCondition(json, Conditions[position]);
        json.WriteStartArray("otherExplanations");
        GeneratedText.Write(json, random, 15);
        json.WriteEndArray();
        json.WriteWords("notices", random.Of<string>(["take-time", "speak-apart"]));
        json.WriteList("sources", [1], _ => json.WriteString("document", GeneratedText.Words(random, 6, ' ')));
    }

    private void WriteCondition(Utf8JsonWriter json, PlainCondition condition)
    {
        if (condition is PlainFact fact)
        {
            json.WriteStringValue(_vocabulary.Codes[fact.Code]);
            return;
        }

        var group = (PlainGroup)condition;
        var isAtLeast = group.Needed > 1 && group.Needed < group.Parts.Count;
        json.WriteStartObject();
        if (isAtLeast) json.WriteNumber("atLeast", group.Needed);
        json.WriteStartArray(isAtLeast ? "of" : group.Needed == 1 ? "any" : "all");
        foreach (var part in group.Parts) WriteCondition(json, part);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
