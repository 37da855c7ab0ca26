using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorEngine.Schemas;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Schemas;

public sealed partial class SchemaContentTests
{
    private static readonly Vocabulary Small = Written.LoadVocabulary(Written.VocabularyJson).Required;

    private static readonly JsonElement[] General = [.. Roots([])];

    private static readonly JsonElement[] Completed = [.. Roots([Small])];

    private static JsonElement Ruleset => Completed[1];

    [Fact]
    public void EveryMember_IsDescribed()
    {
        var members = General.SelectMany(Members).ToList();
        Assert.True(members.Count > 100, $"Only {members.Count} members were seen.");
        Assert.All(members, member => Assert.EndsWith(".", member.Value.GetProperty("description").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryMemberThatALoaderReads_IsInASchema()
    {
        string[] folders = ["Loading", "Screenings", "Scenarios", "Mappings"];
        var read = folders
            .SelectMany(folder =>
                Directory
                    .EnumerateDirectories(Repository.PathOf("src"))
                    .Select(project => Path.Combine(project, folder))
                    .Where(Directory.Exists)
                    .SelectMany(path => Directory.EnumerateFiles(path, "*.cs"))
            )
            .SelectMany(path => MemberRead().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        Assert.True(read.Count > 60, $"Only {read.Count} names were seen; the reading of code must be broken.");
        Assert.Empty(read.Except(General.SelectMany(Members).Select(member => member.Name)));
    }

    [Fact]
    public void EveryWord_IsExplained() =>
        Assert.All(Completed.Concat(General).SelectMany(All).Where(schema => schema.TryGetProperty("enumDescriptions", out _)), schema =>
            Assert.Equal(schema.GetProperty("enum").GetArrayLength(), schema.GetProperty("enumDescriptions").GetArrayLength()));

    [Fact]
    public void WhatEditorsShow_AvoidsTheWords()
    {
        string[] shown = ["title", "description", "errorMessage", "patternErrorMessage", "label"];
        var texts = General
            .SelectMany(All)
            .SelectMany(schema =>
                shown
                    .Select(name =>
                        schema.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : ""
                    )
                    .Concat(
                        schema.TryGetProperty("enumDescriptions", out var words)
                            ? words.EnumerateArray().Select(word => word.GetString()!)
                            : []
                    )
            )
            .Distinct()
            .ToList();
        Assert.True(texts.Count > 150, $"Only {texts.Count} texts were seen.");
        Assert.All(texts, text => Assert.Null(WordsToAvoid.In(text, LanguageTag.English)?.Written));
    }

    [Fact]
    public void AConditionOffersNoNeutralCode_AndSafetyCodesOnlyUnderNotices()
    {
        Assert.Equal(["c1", "c2", "c3", "s1", "x1", "hours", "recruiter"], Names("conditionCode"));
        Assert.Equal(["c1", "c2", "c3", "s1", "x1", "y1", "hours", "recruiter"], Names("noticeCode"));
    }

    [Fact]
    public void ACode_IsOfferedWithItsLabelMeaningAndKind()
    {
        var descriptions = Ruleset.GetProperty("definitions").GetProperty("conditionCode").GetProperty("enumDescriptions");
        Assert.Equal("C one: One. (concern)", descriptions[0].GetString());
        Assert.Equal("Hours: Hours a day. A number of hours-per-day. (concern)", descriptions[5].GetString());
        Assert.Equal("Recruiter: Who. One of: relative, agency, stranger. (support)", descriptions[6].GetString());
    }

    [Fact]
    public void Names_AreExplainedInTheLanguageAskedFor()
    {
        Assert.True(LanguageTag.TryParse("fr", out var french));
        var core = RulesetLoader.LoadVocabulary(Repository.PathOf("rulesets", "core.vocabulary.json")).Required;
        var schema = JsonDocument.Parse(FormatSchemas.For([core], french)[1].Text).RootElement;
        var known = core.Areas[0];
        Assert.StartsWith(
            known.Label.In(french),
            schema.GetProperty("definitions").GetProperty("area").GetProperty("enumDescriptions")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AVocabularyWithoutNames_AcceptsNone()
    {
        var empty = Written
            .LoadVocabulary("""{"format": "indicator-vocabulary/1", "id": "empty", "version": "1.0.0", "languages": ["en"]}""")
            .Required;
        var schema = new SchemaEvaluator(FormatSchemas.For([empty], LanguageTag.English)[3].Text);
        Assert.NotEmpty(
            schema.Problems("""{"format": "record-mapping/1", "fields": {"a": [{"is": "1", "code": "c1", "state": "present"}]}}""")
        );
    }

    [Fact]
    public void TheSameNames_GiveTheSameBytes() =>
        Assert.Equal(
            FormatSchemas.For([Small], LanguageTag.English).Select(schema => schema.Text),
            FormatSchemas.For([Small], LanguageTag.English).Select(schema => schema.Text)
        );

    private static IEnumerable<string> Names(string definition) =>
        Ruleset.GetProperty("definitions").GetProperty(definition).GetProperty("enum").EnumerateArray().Select(name => name.GetString()!);

    private static IEnumerable<JsonElement> Roots(IReadOnlyList<Vocabulary> vocabularies) =>
        FormatSchemas.For(vocabularies, LanguageTag.English).Select(schema => JsonDocument.Parse(schema.Text).RootElement);

    /// <summary>The schemas inside a schema, and itself.</summary>
    private static IEnumerable<JsonElement> All(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(inner => All(inner.Value)).Prepend(schema),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(All),
        _ => [],
    };

    /// <summary>The members of the objects that a schema describes: where it says which must be there.</summary>
    private static IEnumerable<JsonProperty> Members(JsonElement schema) =>
        All(schema)
            .Where(inner =>
                inner.TryGetProperty("additionalProperties", out var more)
                && more.ValueKind is JsonValueKind.False
                && inner.TryGetProperty("properties", out _)
            )
            .SelectMany(inner => inner.GetProperty("properties").EnumerateObject());

    [GeneratedRegex(@"\.(?:Required|Optional|List|RequiredList)\(""([^""]+)""")]
    private static partial Regex MemberRead();
}
