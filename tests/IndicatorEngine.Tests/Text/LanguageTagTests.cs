using FsCheck.Xunit;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

/// <summary>Language tags of BCP 47, as far as texts are chosen by them.</summary>
public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("fr-ca", "fr-CA")]
    [InlineData("FR-CA", "fr-CA")]
    [InlineData("zh-hANT-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-ROZAJ-biske", "sl-rozaj-biske")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("de-CH-1901", "de-CH-1901")]
    [InlineData("sw-KE", "sw-KE")]
    [InlineData("kam", "kam")]
    [InlineData("en-x-Plain", "en-x-plain")]
    public void AWellFormedTag_IsReadInCanonicalCase(string written, string canonical)
    {
        Assert.True(LanguageTag.TryParse(written, out var tag));
        Assert.Equal(canonical, tag.Value);
        Assert.Equal(canonical, tag.ToString());
        Assert.True(LanguageTag.TryParse(canonical, out var again));
        Assert.Equal(tag, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("engl")]
    [InlineData("english")]
    [InlineData("fr_CA")]
    [InlineData("fr-")]
    [InlineData("-fr")]
    [InlineData("fr--CA")]
    [InlineData("fr-C")]
    [InlineData("fr CA")]
    [InlineData(" fr")]
    [InlineData("fr\n")]
    [InlineData("fr-CA\n")]
    [InlineData("en-u-ca-buddhist")]
    [InlineData("en-x")]
    [InlineData("x-private")]
    [InlineData("frа")]
    [InlineData("e\u0301n")]
    public void AnythingElse_IsNoTag(string? written)
    {
        Assert.False(LanguageTag.TryParse(written, out var tag));
        Assert.Equal(default, tag);
    }

    [Fact]
    public void ATagOfUnusualLength_IsNoTag() =>
        Assert.False(LanguageTag.TryParse("en" + string.Concat(Enumerable.Repeat("-abcde", 20)), out _));

    [Fact]
    public void Candidates_GoFromTheTagToItsLanguage()
    {
        Assert.True(LanguageTag.TryParse("zh-Hant-TW", out var tag));
        Assert.Equal(["zh-Hant-TW", "zh-Hant", "zh"], tag.Candidates());
    }

    [Fact]
    public void NoTag_IsUndetermined() => Assert.Equal("und", default(LanguageTag).Value);

    [Property(MaxTest = 1000)]
    public void ATagThatIsRead_HoldsNothingButLettersDigitsAndDashes(string written)
    {
        if (LanguageTag.TryParse(written, out var tag)) Assert.All(tag.Value, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c == '-'));
    }
}
