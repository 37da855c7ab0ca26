using IndicatorEngine.Differences;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Differences;

/// <summary>Which texts changed between two versions of a ruleset, and which translations stayed behind.</summary>
public sealed class TextChangesTests
{
    [Fact]
    public void TheSameRuleset_ChangedNothing()
    {
        foreach (var path in Repository.Rulesets)
        {
            Assert.Empty(TextChanges.Between(RulesetLoader.Load(path).Required, RulesetLoader.Load(path).Required));
        }
    }

    [Fact]
    public void ATranslationLeftAsItWas_IsStale_AndOneRewrittenWithItsOriginalIsNot()
    {
        var change = Assert.Single(
            Between(
                With("""{"en": "It holds.", "fr": "Cela tient.", "es": "Sujeta."}"""),
                With("""{"en": "It binds.", "fr": "Cela tient.", "es": "Ata."}""")
            )
        );
        Assert.Equal("/indicators/held/otherExplanations", change.Path);
        Assert.Equal(["en", "es"], change.Changed.Select(language => language.Value));
        Assert.Equal(["fr"], change.Stale.Select(language => language.Value));
    }

    [Theory]
    [InlineData("""{"en": "It holds.", "fr": "Cela serre."}""", "fr")]
    [InlineData("""{"en": "It holds.", "fr": "Cela tient.", "es": "Sujeta."}""", "es")]
    [InlineData("""{"en": "It holds."}""", "fr")]
    public void AnOriginalLeftAsItWas_MakesNoTranslationStale(string becomes, string changed)
    {
        var change = Assert.Single(Between(With("""{"en": "It holds.", "fr": "Cela tient."}"""), With(becomes)));
        Assert.Equal([changed], change.Changed.Select(language => language.Value));
        Assert.Empty(change.Stale);
    }

    [Fact]
    public void ATranslationThatIsNew_IsOfTheNewOriginal() =>
        Assert.Empty(Assert.Single(Between(With("""{"en": "It holds."}"""), With("""{"en": "It binds.", "fr": "Cela lie."}"""))).Stale);

    [Fact]
    public void TheReviewMark_IsNoChangeOfAText() =>
        Assert.Empty(
            Between(
                With("""{"en": "It holds.", "fr": "Cela tient."}"""),
                With("""{"en": "It holds.", "fr": "Cela tient.", "review": "unreviewed-translation"}""")
            )
        );

    [Fact]
    public void AListThatWasTurnedAround_ChangedNothing() =>
        Assert.Empty(Between(With("""{"en": "One."}, {"en": "Two."}"""), With("""{"en": "Two."}, {"en": "One."}""")));

    [Fact]
    public void AnItemInsertedBefore_IsNew_AndTheOthersKeepTheirPartners()
    {
        var change = Assert.Single(
            Between(With("""{"en": "One."}, {"en": "Two."}"""), With("""{"en": "Zero."}, {"en": "One."}, {"en": "Two."}"""))
        );
        Assert.Null(change.Old);
        Assert.Equal("Zero.", change.New!.Exactly(change.New.Original));
    }

    [Fact]
    public void AnItemRewrittenBehindAnInsertedOne_IsKnownByItsTranslation()
    {
        var changes = Between(
            With("""{"en": "One.", "fr": "Un."}, {"en": "Two.", "fr": "Deux."}"""),
            With("""{"en": "Zero.", "fr": "Zéro."}, {"en": "One.", "fr": "Un."}, {"en": "The second.", "fr": "Deux."}""")
        );
        Assert.Equal([null, "Two."], changes.Select(change => change.Old?.Exactly(change.Old.Original)));
        Assert.Equal(["fr"], changes[1].Stale.Select(language => language.Value));
    }

    [Fact]
    public void WhatIsGone_ComesLast()
    {
        var changes = Between(
            With("""{"en": "One."}, {"en": "Two."}"""),
            With("""{"en": "One."}""").Replace("\"held\"", "\"kept\"", StringComparison.Ordinal)
        );
        Assert.Equal(["/indicators/kept/title", "/indicators/kept/why"], changes.Take(2).Select(change => change.Path));
        Assert.Equal(
            ["/indicators/held/otherExplanations", "/indicators/held/otherExplanations"],
            changes.TakeLast(2).Select(change => change.Path)
        );
        Assert.All(changes.TakeLast(5), change => Assert.Null(change.New));
    }

    [Fact]
    public void WordsOfTheVocabulary_AreTextsOfTheRuleset()
    {
        const string Label = """{"en": "C one"}""";
        var old = Written
            .LoadRuleset(
                With("""{"en": "One."}"""),
                Written.VocabularyJson.Replace(Label, """{"en": "C one", "fr": "C un"}""", StringComparison.Ordinal)
            )
            .Required;
        var @new = Written
            .LoadRuleset(
                With("""{"en": "One."}"""),
                Written.VocabularyJson.Replace(Label, """{"en": "C first", "fr": "C un"}""", StringComparison.Ordinal)
            )
            .Required;
        var change = Assert.Single(TextChanges.Between(old, @new));
        Assert.Equal(("/codes/c1/label", "fr"), (change.Path, Assert.Single(change.Stale).Value));
    }

    [Fact]
    public void EveryText_HasAPlaceOfItsOwn()
    {
        foreach (var path in Repository.Rulesets)
        {
            var places = RulesetTexts.Of(RulesetLoader.Load(path).Required).Select(placed => (placed.Path, placed.Position)).ToList();
            Assert.Distinct(places);
            Assert.True(places.Count > 500, $"Only {places.Count} texts were seen in {path}.");
        }
    }

    private static System.Collections.Immutable.ImmutableArray<TextChange> Between(string old, string @new) =>
        TextChanges.Between(Written.LoadRuleset(old).Required, Written.LoadRuleset(@new).Required);

    private static string With(string otherExplanations) =>
        Written.Ruleset(Written.Indicator("held", "\"c1\"", more: $$""", "otherExplanations": [{{otherExplanations}}]"""))
            .Replace("\"languages\": [\"en\"]", "\"languages\": [\"en\", \"fr\", \"es\"]", StringComparison.Ordinal);
}
