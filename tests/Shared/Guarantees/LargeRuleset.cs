using System.Text.Json.Nodes;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>
/// A random ruleset larger than any machine word: wide groups, groups inside groups, numbers, chains of indicators,
/// limits and notice rules; and screenings for it.
/// </summary>
internal sealed class LargeRuleset
{
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 10).Select(i => $"h{i}")];

    private readonly Random _random;
    private readonly string[] _plain;

    public LargeRuleset(int seed, int plainCodes)
    {
        _random = new Random(seed);
        _plain = [.. Enumerable.Range(0, plainCodes).Select(i => $"p{i}")];
        var indicators = new List<TestIndicator>();
        for (var i = 0; i < 90; i++)
        {
            var when = i % 30 == 29 ? Wide() : Condition(3, indicators);
            indicators.Add(new TestIndicator($"i{i}", when, Chance(6) ? "shelter" : null, []));
        }

        Written = new TestRuleset(
            indicators,
            [.. Enumerable.Range(0, 5).Select(i => new TestNotice($"r{i}", Condition(2, indicators), "kind"))]
        );
        Compiled = Support.Written.Compile(Written.ToJson(), Vocabulary());
    }

    public TestRuleset Written { get; }

    public CompiledRuleset Compiled { get; }

    /// <summary>A random screening, and where it was made.</summary>
    public (IReadOnlyList<Observation> Observations, string? Setting) Screening()
    {
        var count = Chance(4) ? 150 : _random.Next(30);
        var setting = Chance(2) ? null : Chance(2) ? "shelter" : "border";
        return ([.. Enumerable.Range(0, count).Select(_ => Observation())], setting);
    }

    private Observation Observation()
    {
        var state = Chance(2) ? ObservationState.Present : (ObservationState)_random.Next(5);
        var by = Chance(3) ? null : (AccountSource?)_random.Next(4);
        if (!Chance(6))
            return new Observation(Any(_plain), state, by);
        return new Observation(Any(Numbers), state, by)
        {
            Number = state == ObservationState.Present && !Chance(4) ? _random.Next(20) : null,
        };
    }

    private TestCondition Condition(int depth, List<TestIndicator> before)
    {
        if (depth == 0 || Chance(3))
        {
            if (before.Count > 0 && Chance(5)) return new OtherIndicator(before[_random.Next(Math.Min(8, before.Count))].Id);
            if (Chance(8)) return new Measure(Any(Numbers), 5, 5 + _random.Next(10));
            return new Fact(Any(_plain));
        }

        return Group(Enumerable.Range(0, 1 + _random.Next(Chance(5) ? 12 : 4)).Select(_ => Condition(depth - 1, before)));
    }

    /// <summary>More facts at once than a machine word has bits.</summary>
    private AtLeast Wide() => Group(_plain.Where(_ => !Chance(3)).Select(TestCondition (code) => new Fact(code)));

    private AtLeast Group(IEnumerable<TestCondition> parts)
    {
        var distinct = parts.DistinctBy(part => part.ToJson().ToJsonString()).ToList();
        return new AtLeast(1 + (Chance(3) ? _random.Next(distinct.Count) : _random.Next(Math.Min(3, distinct.Count))), distinct);
    }

    // One time in so many.
    private bool Chance(int times) => _random.Next(times) == 0;

    private string Any(string[] codes) => codes[_random.Next(codes.Length)];

    private string Vocabulary()
    {
        JsonObject Text(string text) => new() { ["en"] = text };
        JsonObject Code(string id) =>
            new()
            {
                ["id"] = id,
                ["kind"] = "concern",
                ["label"] = Text(id),
                ["meaning"] = Text("Meaning."),
                ["caution"] = Text("Care."),
                ["learn"] = Text("Listen."),
            };
        var written = JsonNode.Parse(RandomVocabulary.Json)!.AsObject();
        var codes = new JsonArray();
        foreach (var plain in _plain) codes.Add((JsonNode)Code(plain));
        foreach (var number in Numbers)
        {
            var code = Code(number);
            code["value"] = new JsonObject { ["type"] = "number", ["unit"] = "hours-per-day" };
            codes.Add((JsonNode)code);
        }

        written["codes"] = codes;
        return written.ToJsonString();
    }
}
