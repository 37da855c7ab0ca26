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

    /// <summary>What is done to the story to come to another screening.</summary>
    private sealed record Change(List<string> Without, List<Observation> With, Difference To)
    {
        /// <summary>Changes that can stand together, to be made one at a time, have the same.</summary>
        public string Together => (Without, With) switch
        {
            (_, [_]) => $"with each, without {string.Join(' ', Without)}, {Key(To.Context)} {To.Expected}",
            ([_], []) => $"without each, {Key(To.Context)} {To.Expected}",
            _ => Key(To),
        };
    }

    private IEnumerable<JsonNode> Variants()
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { Key(story) };
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return others.Where(other => told.Add(Key(other))).Select(ChangeTo).GroupBy(change => change.Together).Select(JsonNode (changes) => Variant([.. changes], ids));
    }

    private Change ChangeTo(Difference other)
    {
        var without = story.Observations.Where(account => !other.Observations.Contains(account)).Select(account => account.Code).Distinct().ToList();
        return new Change(without, [.. other.Observations.Where(account => without.Contains(account.Code) || !story.Observations.Contains(account))], other);
    }

    private JsonObject Variant(List<Change> changes, HashSet<string> ids)
    {
        var ((without, with, other), isAlone, isAdded) = (changes[0], changes.Count == 1, changes[0].With.Count > 0);
        var words = isAlone ? $"when only {string.Join(" and ", other.Premises)} can be told or seen" : isAdded ? "with any one of these" : "without any one of these";
        var variant = new JsonObject
        {
            ["id"] = isAlone ? VariantId(without, with, ids) : VariantId(isAdded ? without : [], [], ids, isAdded ? "with-any-of-these" : "without-any-of-these"),
            ["changes"] = Text($"To be written: how the story goes {words}."),
        };
        if (!isAlone && !isAdded) variant["withoutEach"] = Names(changes.SelectMany(change => change.Without));
        else if (without.Count > 0) variant["without"] = Names(without);
        if (isAdded) variant[isAlone ? "with" : "withEach"] = new JsonArray([.. changes.SelectMany(change => change.With).Select(Added)]);
        if (Key(other.Context) != Key(story.Context)) variant["context"] = Context(other.Context);
        variant["expect"] = Expected(other.Expect);
        return variant;
    }

    private static string VariantId(List<string> without, List<Observation> with, HashSet<string> taken, params IEnumerable<string> more)
    {
        var words = without.Select(code => $"without-{code}").Concat(with.Select(account => $"with-{account.Code}")).Concat(more);
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
        if (!context.Regions.IsEmpty) written["regions"] = Names(context.Regions);
        return written;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static JsonNode Added(Observation account) => account.Value is null ? account.Code : Observed(account);

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
            if (!names.IsEmpty) written[member] = Names(names);
        }

        return written;
    }
}
