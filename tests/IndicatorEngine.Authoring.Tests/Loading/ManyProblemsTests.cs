using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An author learns of every problem at once, in the order of the file.</summary>
public sealed class ManyProblemsTests
{
    private const string TenMistakes =
        """
        {"format": "indicator-ruleset/1", "id": "Ten Mistakes", "version": "1.0", "status": "drafted", "languages": ["en"],
         "title": {"en": " "}, "summary": {"fr": "Pour un essai."}, "vocabularies": ["small.vocabulary.json"],
         "scope": {"settings": [], "regions": ["XX"]},
         "authorship": {"origin": "community", "engagement": {}, "contributer": []},
         "reviewBy": "soon",
         "indicators": [
           {"id": "i1", "area": "area-on", "title": {"en": "One"}, "why": {"en": "Why."}, "caution": {"en": "Care."},
            "when": {"all": ["c1", "n1", {"measure": "c2", "atLeast": 2}]}, "sources": []},
           {"id": "i1", "area": "area-one", "title": {"en": "A victim"}, "why": {"en": "Why."}, "caution": {"en": "Care."},
            "when": "s1", "sources": [{"document": "D"}]}],
         "changes": []}
        """;

    [Fact]
    public void EveryMistake_IsReportedInOneRun_InTheOrderOfTheFile() =>
        Assert.Equal(
            [
                "1:41 IND2006",
                "1:68 IND2007",
                "1:85 IND2005",
                "2:18 IND2010",
                "2:35 IND2014",
                "2:42 IND2015",
                "3:40 IND2012",
                "4:58 IND2001",
                "5:14 IND2008",
                "7:25 IND3004",
                "8:28 IND3008",
                "8:46 IND3014",
                "8:80 IND2016",
                "9:4 IND3001",
                "9:53 IND3021",
            ],
            Written.LoadRuleset(TenMistakes).Diagnostics.Select(d => $"{d.Location.Line}:{d.Location.Column} {d.Descriptor.Code}")
        );

    [Fact]
    public void TheProof_RunsAlthoughOtherThingsAreWrong()
    {
        var found = Written
            .LoadRuleset(
                TenMistakes.Replace(
                    "\"id\": \"i1\", \"area\": \"area-one\"",
                    "\"id\": \"i2\", \"area\": \"area-one\"",
                    StringComparison.Ordinal
                )
            )
            .Diagnostics;
        Assert.Contains(found, d => d.Descriptor == Problems.NotGrounded && d.Location.JsonPointer == "/indicators/1/when");
    }

    [Fact]
    public void MoreThanTheCap_AreCounted_AndErrorsAreNotPushedOutByAdvice()
    {
        // 250 pieces of advice, then one error at the very end.
        var texts = string.Join(",", Enumerable.Range(0, 250).Select(i => $$"""{"en": "A score of {{i}}"}"""));
        var json = SmallFiles.Ruleset
            .Replace("[{\"en\": \"It may be something else.\"}]", $"[{texts}]", StringComparison.Ordinal)
            .Replace("\"what\": {\"en\": \"first\"}", "\"what\": {\"en\": \"\"}", StringComparison.Ordinal);
        var found = Written.LoadRuleset(json).Diagnostics;
        Assert.Equal(DiagnosticBag.Cap + 1, found.Length);
        Assert.Equal(1, found.Count(d => d.IsError));
        Assert.Equal(Problems.EmptyText, found[DiagnosticBag.Cap - 1].Descriptor);
        Assert.Equal((Problems.More, "52 more problems are not shown."), (found[^1].Descriptor, found[^1].Message));
        Assert.Equal(found[..^1].OrderBy(d => d.Location.Offset), found[..^1]);
    }

    [Fact]
    public void MoreThanCanBeKept_AreStillCounted()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("a", new byte[200_000]);
        for (var i = 0; i < 150_000; i++) bag.Add(Problems.EmptyText, new SourceLocation(source, i, 1));
        var found = bag.ToSorted();
        Assert.Equal(DiagnosticBag.Cap + 1, found.Length);
        Assert.Equal($"{150_000 - DiagnosticBag.Cap} more problems are not shown.", found[^1].Message);
        Assert.True(found[0].IsError);
    }

    [Fact]
    public void AMissingVocabulary_IsNamed_WhateverElseFollows()
    {
        var loaded = RulesetLoader.Load(Written.Source("ruleset.json", SmallFiles.Ruleset), _ => null);
        Assert.Null(loaded.Value);
        var first = loaded.Diagnostics[0];
        Assert.Equal((Problems.VocabularyNotFound, "/vocabularies/0"), (first.Descriptor, first.Location.JsonPointer));
        Assert.Equal("The vocabulary `small.vocabulary.json` could not be read.", first.Message);
    }
}
