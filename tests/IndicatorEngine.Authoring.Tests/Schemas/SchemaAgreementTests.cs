using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using Found = IndicatorEngine.Diagnostics.Problems;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>
/// A schema and the loader agree: files with every member are changed at every place in many ways, and what one
/// refuses for its shape the other refuses too.
/// </summary>
public sealed class SchemaAgreementTests
{
    /// <summary>What loading refuses for reasons that no schema can see: other files, other places, proofs.</summary>
    private static readonly HashSet<string> BeyondSchemas =
    [
        .. new[]
        {
            Found.MissingOriginal,
            Found.DuplicateId,
            Found.VocabularyNotFound,
            Found.UnknownIndicator,
            Found.IndicatorCycle,
            Found.NotGrounded,
            Found.AtLeastOutOfRange,
            Found.EmptyClass,
            Found.EmptyRange,
            Found.AreaWithinItself,
            Found.UnknownOuterArea,
            Found.MeasureOutOfReach,
            Found.CodeInTwoVocabularies,
            Found.NothingToLeaveOut,
            Found.EntryForSameValue,
        }.Select(problem => problem.Code),
    ];

    /// <summary>What a schema sees when it is given the names of the vocabularies.</summary>
    private static readonly HashSet<string> OfNames = [.. new[]
    {
        Found.UnknownCode, Found.UnknownArea, Found.UnknownNotice, Found.NeutralCode,
        Found.SafetyCode, Found.NotANumberCode, Found.NotAChoiceCode, Found.UnknownOption,
        Found.UnrecognisedCode, Found.UnrecognisedValue, Found.UnknownSetting, Found.UnknownSector,
    }.Select(problem => problem.Code)];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "5",
        "0",
        "-1.5",
        "\"\"",
        "\"  \"",
        "\"a\\tb\"",
        "\"A Name\"",
        "\"a-name\"",
        "\"a-name\\n\"",
        "\"2027-02-30\"",
        "\"2027-02-28\"",
        "\"1.0\"",
        "\"1.0.0\"",
        "\"en\"",
        "\"c1\"",
        "\"n1\"",
        "\"y1\"",
        "\"hours\"",
        "\"recruiter\"",
        "\"concern\"",
        "\"safety\"",
        "\"neutral\"",
        "\"inform\"",
        "\"involve\"",
        "\"empower\"",
        "\"ratified\"",
        "\"x.vocabulary.json\"",
        "\"absent\"",
        "\"choice\"",
        "\"XX\"",
        "\"*\"",
        "\"/x\"",
        "[]",
        "[[]]",
        "[5]",
        "[\"c1\"]",
        "{}",
        """{"en": "Text"}""",
        """{"review": "no"}""",
        """{"all": ["c1"], "any": ["c1"]}""",
        """{"measure": "hours"}""",
        """{"measure": "hours", "atLeast": null, "between": [1, 2]}""",
        """{"settings": [], "because": {"en": "x"}}""",
        """{"type": "number", "options": ["a"]}""",
    ];

    public static TheoryData<string, bool> FormatsAndNames
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var sample in FormatSample.All)
            {
                data.Add(sample.Format, false);
                data.Add(sample.Format, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormatsAndNames))]
    public void WhatOneRefuses_TheOtherRefuses(string format, bool withNames)
    {
        var sample = FormatSample.All.Single(one => one.Format == format);
        var schema = FormatSample.Schema(format, withNames);
        Assert.Empty(sample.Load(sample.Text, withNames));
        Assert.Empty(schema.Problems(sample.Text));

        var changes = Changes(sample.Text).ToList();
        var (refusedByBoth, disagreements) = (0, new List<string>());
        foreach (var (what, text) in changes)
        {
            var byShape = schema.Problems(text);
            var found = sample.Load(text, withNames).Where(diagnostic => diagnostic.IsError).ToList();
            if (byShape.Count > 0 && found.Count > 0)
                refusedByBoth++;
            if (byShape.Count > 0 && found.Count == 0)
                disagreements.Add($"{what}: only the schema refuses it: {byShape[0]}");
            if (byShape.Count == 0 && Expected(found, withNames) is { } missed)
                disagreements.Add($"{what}: only the loader refuses it: {missed.Message}");
        }

        Assert.True(refusedByBoth > changes.Count / 3, $"Of {changes.Count} changes only {refusedByBoth} were refused by both.");
        Assert.True(
            disagreements.Count == 0,
            $"{disagreements.Count} of {changes.Count} changes:\n{string.Join('\n', disagreements.Take(30))}"
        );
    }

    /// <summary>The first error that the schema should have seen too, if any.</summary>
    private static Diagnostic? Expected(List<Diagnostic> found, bool withNames)
    {
        // Without its vocabulary, every name of a ruleset is unknown.
        if (found.Exists(diagnostic => diagnostic.Descriptor.Code == Found.VocabularyNotFound.Code))
            return null;
        return found.Find(diagnostic =>
            !BeyondSchemas.Contains(diagnostic.Descriptor.Code) && (withNames || !OfNames.Contains(diagnostic.Descriptor.Code))
        );
    }

    /// <summary>The text with one place changed, in every way, at every place.</summary>
    private static IEnumerable<(string What, string Text)> Changes(string text)
    {
        foreach (var path in Paths(JsonNode.Parse(text)!, []))
        {
            foreach (var value in Values)
                yield return (
                    $"{Pointer(path)} := {value}",
                    Changed(text, path, (parent, step) => Put(parent, step, JsonNode.Parse(value)))
                );
            if (path.Count == 0)
                continue;
            yield return ($"{Pointer(path)} taken out", Changed(text, path, Remove));
            yield return ($"a member added beside {Pointer(path)}", Changed(text, path, (parent, _) =>
            {
                if (parent is JsonObject there) there["zz"] = 1;
                else Assert.IsType<JsonArray>(parent).Add((JsonNode)"zz");
            }));
        }
    }

    private static IEnumerable<List<object>> Paths(JsonNode? node, List<object> path)
    {
        yield return path;
        var inner = node switch
        {
            JsonObject members => members.SelectMany(member => Paths(member.Value, [.. path, member.Key])),
            JsonArray items => items.SelectMany((item, index) => Paths(item, [.. path, index])),
            _ => [],
        };
        foreach (var one in inner) yield return one;
    }

    private static string Changed(string text, List<object> path, Action<JsonNode, object> change)
    {
        // The whole stands in a list of one, so that it has a parent too.
        var root = new JsonArray(JsonNode.Parse(text));
        JsonNode parent = root;
        List<object> steps = [0, .. path];
        foreach (var step in steps.SkipLast(1)) parent = (step is int index ? parent[index] : parent[(string)step])!;
        change(parent, steps[^1]);
        return root[0]?.ToJsonString() ?? "null";
    }

    private static void Put(JsonNode parent, object step, JsonNode? value)
    {
        if (step is int index) parent[index] = value;
        else parent[(string)step] = value;
    }

    private static void Remove(JsonNode parent, object step)
    {
        if (step is int index) ((JsonArray)parent).RemoveAt(index);
        else ((JsonObject)parent).Remove((string)step);
    }

    private static string Pointer(List<object> path) => string.Concat(path.Select(step => $"/{step}"));
}
