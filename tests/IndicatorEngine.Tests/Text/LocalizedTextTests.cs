using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>A reader gets the nearest language there is, and is told when nobody has reviewed it.</summary>
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
        var texts = Text("es", unreviewed: false, ("en", "English"), ("fr", "Français"), ("fr-CA", "Québec"), ("es", "Kihispania"));
        Assert.Equal(text, texts.In(Tag(asked)));
        Assert.Equal(answered, texts.LanguageFor(Tag(asked)).Value);
    }

    [Fact]
    public void ALanguageIsNeverAnsweredWithALandOfIt() =>
        Assert.Equal("English", Text("en", unreviewed: false, ("fr-CA", "Québec"), ("en", "English")).In(Tag("fr")));

    [Fact]
    public void WithoutTheOriginal_WhateverIsThereIsShown() =>
        Assert.Equal("Français", Text("en", unreviewed: false, ("fr", "Français")).In(Tag("sw")));

    [Theory]
    [InlineData("fr", true)]
    [InlineData("fr-CA", true)]
    [InlineData("en", false)]
    [InlineData("sw", false)]
    public void AnUnreviewedTranslation_IsKnownAsOne_AndTheOriginalNeverIs(string asked, bool expected)
    {
        Assert.Equal(expected, Text("en", unreviewed: true, ("en", "English"), ("fr", "Français")).IsUnreviewedIn(Tag(asked)));
        Assert.False(Text("en", unreviewed: false, ("en", "English"), ("fr", "Français")).IsUnreviewedIn(Tag(asked)));
    }

    [Fact]
    public void Languages_StandInTheAuthorsOrder() =>
        Assert.Equal(["fr", "en"], Text("en", unreviewed: false, ("fr", "Français"), ("en", "English")).Languages.Select(l => l.Value));

    private static LocalizedText Text(string original, bool unreviewed, params (string Tag, string Text)[] texts) =>
        new(Tag(original), [.. texts.Select(t => (Tag(t.Tag), t.Text))], unreviewed);

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
