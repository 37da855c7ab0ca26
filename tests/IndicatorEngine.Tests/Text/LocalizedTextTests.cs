using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>A reader gets the nearest language there is, and is told when nobody vouches for it.</summary>
public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("fr-CA", "Québec", "fr-CA")]
    [InlineData("fr", "Français", "fr")]
    [InlineData("fr-BE", "Français", "fr")]
    [InlineData("fr-Latn-BE", "Français", "fr")]
    [InlineData("en", "English", "en")]
    [InlineData("en-GB", "English", "en")]
    [InlineData("sw", "Kihispania", "es")]
    [InlineData("es-MX", "Kihispania", "es")]
    public void ALanguage_FallsBackToItsOwn_ThenToTheAuthorsFirst(string asked, string text, string answered)
    {
        var texts = Text("es", review: null, ("en", "English"), ("fr", "Français"), ("fr-CA", "Québec"), ("es", "Kihispania"));
        Assert.Equal(text, texts.In(Tag(asked)));
        Assert.Equal(answered, texts.LanguageFor(Tag(asked)).Value);
    }

    [Fact]
    public void ALanguageIsNeverAnsweredWithALandOfIt() =>
        Assert.Equal("English", Text("en", review: null, ("fr-CA", "Québec"), ("en", "English")).In(Tag("fr")));

    [Fact]
    public void WithoutTheOriginal_WhateverIsThereIsShown() =>
        Assert.Equal("Français", Text("en", review: null, ("fr", "Français")).In(Tag("sw")));

    [Theory]
    [InlineData("fr", true)]
    [InlineData("fr-CA", true)]
    [InlineData("en", false)]
    [InlineData("sw", false)]
    public void WhatIsSaidOfTranslations_IsSaidOfThem_AndNeverOfTheOriginal(string asked, bool isTranslation)
    {
        foreach (
            var review in new TranslationReview?[] { null, TranslationReview.UnreviewedTranslation, TranslationReview.StaleTranslation }
        )
        {
            Assert.Equal(isTranslation ? review : null, Text("en", review, ("en", "English"), ("fr", "Français")).ReviewIn(Tag(asked)));
        }
    }

    [Fact]
    public void ATextInJustALanguage_FallsBackToNothing()
    {
        var text = Text("en", review: null, ("en", "English"), ("fr", "Français"));
        Assert.Equal(("Français", null), (text.Exactly(Tag("fr")), text.Exactly(Tag("fr-CA"))));
    }

    [Fact]
    public void Languages_StandInTheAuthorsOrder() =>
        Assert.Equal(["fr", "en"], Text("en", review: null, ("fr", "Français"), ("en", "English")).Languages.Select(l => l.Value));

    private static LocalizedText Text(string original, TranslationReview? review, params (string Tag, string Text)[] texts) =>
        new(Tag(original), [.. texts.Select(t => (Tag(t.Tag), t.Text))], review);

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
