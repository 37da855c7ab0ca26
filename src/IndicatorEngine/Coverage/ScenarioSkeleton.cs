using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Coverage;

/// <summary>Writes a scenario whose story is still to be told: one screening, and others as variants of it.</summary>
internal sealed class ScenarioSkeleton(string id, string title, Difference story, IReadOnlyList<Difference> others)
{
    private const int LongestId = 80;

    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        NewLine = "\n",
        // Readable accents; the output is JSON in a file, never pasted into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson()
    {
        var scenario = new JsonObject
        {
            ["format"] = ScenarioLoader.Format,
            ["id"] = id,
            ["title"] = Text($"To be written: {title}"),
            ["story"] = Text($"To be written: a made-up story, never that of a real person, in which {string.Join(" and ", story.Premises)} can be told or seen, and nothing else."),
            ["teaches"] = Text("To be written: what a reader should take from it."),
            ["screening"] = new JsonObject
            {
                ["format"] = ScreeningParser.Format,
                ["id"] = id,
                ["context"] = Context(story.Context),
                ["observations"] = new JsonArray([.. story.Observations.Select(Observed)]),
            },
            ["expect"] = Expected(story.Expect),
        };
        var variants = Variants().ToList();
        if (variants.Count > 0) scenario["variants"] = new JsonArray([.. variants]);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Written)) scenario.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private IEnumerable<JsonNode> Variants()
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { Key(story) };
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in others.Where(other => told.Add(Key(other))))
        {
            var without = story.Observations.Where(account => !other.Observations.Contains(account)).Select(account => account.Code).Distinct().ToList();
            var with = other.Observations.Where(account => without.Contains(account.Code) || !story.Observations.Contains(account)).ToList();
            var variant = new JsonObject { ["id"] = VariantId(without, with, ids), ["changes"] = Text($"To be written: how the story goes when only {string.Join(" and ", other.Premises)} can be told or seen.") };
            if (without.Count > 0) variant["without"] = new JsonArray([.. without.Select(code => (JsonNode)code)]);
            if (with.Count > 0) variant["with"] = new JsonArray([.. with.Select(Observed)]);
            if (Key(other.Context) != Key(story.Context)) variant["context"] = Context(other.Context);
            variant["expect"] = Expected(other.Expect);
            yield return variant;
        }
    }

    private static string VariantId(List<string> without, List<Observation> with, HashSet<string> taken)
    {
        var words = without.Select(code => $"without-{code}").Concat(with.Select(account => $"with-{account.Code}")).ToList();
        var name = string.Join('-', words) is { Length: > 0 and <= LongestId - 4 } whole ? whole : "variant";
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = FormattableString.Invariant($"{name}-{number}");
        return free;
    }

    private static string Key(Difference difference) => $"{string.Join(';', difference.Observations)} {Key(difference.Context)} {difference.Expected}";

    private static string Key(ScreeningContext context) => Context(context).ToJsonString();

    private static JsonObject Text(string text) => new() { ["en"] = text };

    private static JsonObject Context(ScreeningContext context)
    {
        var written = new JsonObject();
        if (!context.Settings.IsEmpty) written["setting"] = context.Settings[0];
        if (!context.Sectors.IsEmpty) written["sector"] = context.Sectors[0];
        if (!context.Regions.IsEmpty) written["regions"] = new JsonArray([.. context.Regions.Select(region => (JsonNode)region)]);
        return written;
    }

    private static JsonNode Observed(Observation account)
    {
        var written = new JsonObject { ["code"] = account.Code };
        if (account.Number is { } number) written["value"] = number;
        else if (account.Choice is { } choice) written["value"] = choice;
        else written["state"] = "present";
        written["by"] = "person";
        return written;
    }

    private static JsonObject Expected(Expectation expect)
    {
        var written = new JsonObject();
        foreach (var (member, names) in new[] { ("raised", expect.Raised), ("notRaised", expect.NotRaised), ("notices", expect.Notices), ("noNotices", expect.NoNotices) })
        {
            if (!names.IsEmpty) written[member] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        }

        return written;
    }
}
