using System.Numerics;
using System.Text.Json;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rendering;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>Writes what came of testing rulesets, for machines. The same tests give the same bytes. Thread-safe.</summary>
public static class RulesetTestJson
{
    /// <summary>
    /// The tests as UTF-8 JSON: for each ruleset its scenarios, its coverage, and its changes, all in full; ended by a
    /// line feed.
    /// </summary>
    public static byte[] ToUtf8(IEnumerable<RulesetTest> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("rulesets");
            foreach (var test in tests) Write(test, json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(RulesetTest test, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", test.Ruleset.Id);
        json.WriteString("version", test.Ruleset.Version);
        json.WriteStartArray("scenarios");
        foreach (var outcome in test.Outcomes.SelectMany(outcome => outcome.All)) Write(outcome, json);
        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (var coverage in test.Coverage) Write(coverage, json);
        json.WriteEndArray();
        json.WriteStartObject("changes");
        json.WriteNumber("noticed", test.Changes.Noticed);
        json.WriteNumber("of", test.Changes.Total);
        json.WriteNumber("sameMeaning", test.Changes.SameMeaning);
        json.WriteNumber("wouldNotLoad", test.Changes.Refused);
        if (test.Changes.NotTried > 0) json.WriteNumber("notTried", test.Changes.NotTried);
        json.WriteStartArray("unnoticed");
        foreach (var change in test.Changes.Unnoticed) Write(change, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(ScenarioOutcome outcome, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Scenario.Id);
        if (outcome.Variant is { } variant) json.WriteString("variant", variant.Id);
        json.WriteBoolean("passed", outcome.Failures.IsEmpty);
        Write("failures", outcome.Failures, json);
        json.WriteEndObject();
    }

    private static void Write(OwnerCoverage coverage, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Name(coverage.Owner, json);
        json.WriteBoolean("exercised", coverage.IsExercised);
        if (coverage.Grounds is { } grounds)
        {
            json.WriteStartObject("grounds");
            Write("exercised", grounds.Reached, json);
            Write("of", grounds.Total, json);
            json.WriteStartArray("never");
            foreach (var ground in grounds.Never)
            {
                json.WriteStartArray();
                foreach (Premise premise in ground) json.WriteStringValue(premise.ToString());
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteStartArray("parts");
        foreach (var part in coverage.Parts)
        {
            json.WriteStartObject();
            json.WriteString("at", part.Part.Location.JsonPointer);
            json.WriteString("part", ConditionWords.Of(part.Part));
            json.WriteBoolean("heldWhereRaised", part.WasThere);
            json.WriteBoolean("missingWhereNotRaised", part.WasMissing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(UnnoticedChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Name(change.Change.Owner, json);
        json.WriteString("at", change.Change.Part.Location.JsonPointer);
        json.WriteNumber("line", change.Change.Part.Location.Line);
        json.WriteString("words", change.ToString());
        json.WriteEndObject();
    }

    private static void Name(ConditionOwner owner, Utf8JsonWriter json) =>
        json.WriteString(owner.Rule is null ? "indicator" : "noticeRule", owner.Id);

    private static void Write(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // Grounds can be more than any number type of JSON readers holds; no ruleset of a sensible size comes near.
    private static void Write(string name, BigInteger number, Utf8JsonWriter json)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
