using System.Text.Json;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>
/// Render: a difference as JSON for machines, in names and not in words, so that no language is needed; the format is
/// described in <c>docs/versioning.md</c>. The same difference gives the same bytes. Thread-safe.
/// </summary>
public static class DifferenceJson
{
    internal const string Format = "ruleset-difference/1";

    /// <summary>The difference as UTF-8 JSON, ended by a line feed.</summary>
    public static byte[] ToUtf8(RulesetDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            Write(json, "old", difference.Old);
            Write(json, "new", difference.New);
            Write(json, difference.Version);
            json.List("indicators", difference.Indicators, IndicatorDifferenceJson.Write);
            json.List("notices", difference.Notices, IndicatorDifferenceJson.Write);
            json.List("properties", difference.Properties, Write);
            json.List("texts", difference.Texts, Write);
            json.List("scenarios", difference.Scenarios, Write);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, string side, Ruleset ruleset)
    {
        json.WriteStartObject(side);
        json.WriteString("id", ruleset.Id);
        json.WriteString("version", ruleset.Version);
        json.WriteString("sha256", ruleset.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VersionAdvice advice)
    {
        json.WriteStartObject("version");
        json.WriteString("needed", EnumWords.Of(advice.Needed));
        json.WriteString("raised", EnumWords.Of(advice.Raised));
        json.WriteString("outcome", EnumWords.Of(advice.Outcome));
        if (advice.Least is { } least) json.WriteString("least", least);
        json.Names("because", advice.Because.Select(EnumWords.Of));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PropertyChange change)
    {
        json.WriteString("of", change.Of);
        json.WriteString("id", change.Id);
        json.WriteString("property", change.Property);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
    }

    private static void Write(Utf8JsonWriter json, TextChange change)
    {
        json.WriteString("path", change.Path);
        Write(json, "old", change.Old);
        Write(json, "new", change.New);
        json.Names("changed", change.Changed.Select(language => language.Value));
        json.Names("stale", change.Stale.Select(language => language.Value));
    }

    private static void Write(Utf8JsonWriter json, string member, LocalizedText? text)
    {
        if (text is null) return;
        json.WriteStartObject(member);
        foreach (var language in text.Languages) json.WriteString(language.Value, text.Exactly(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioDifference change)
    {
        json.WriteString("id", change.Scenario.Id);
        json.WriteString("from", change.FromOld ? "old" : "new");
        json.Names("noLongerRaised", change.NoLongerRaised);
        json.Names("nowRaised", change.NowRaised);
        json.Names("noLongerGiven", change.NoLongerGiven);
        json.Names("nowGiven", change.NowGiven);
        json.Names("changedVariants", change.ChangedVariants);
        json.WriteBoolean("expectedBefore", change.WasExpected);
        json.WriteBoolean("expectedNow", change.IsExpected);
    }
}
