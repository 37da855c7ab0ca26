using System.Xml.Linq;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Text;

public sealed class DisplayTextTests
{
    [Fact]
    public void TheSearchOfATextAtOnce_IsTheLookAtEachCharacter()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"ab{(char)c}cd";
            Assert.Equal((char)c != '\n' && DisplayText.IsUnsafeAt(text, 2), DisplayText.HasUnsafe(text));
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\u202Eb\u2066c\u2069\u200B", "a\uFFFDb\uFFFDc\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF\uFDD0", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U0001F600 ok", "\U0001F600 ok")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u0915\u094D\u200D\u0937", "\u0915\u094D\u200D\u0937")]
    [InlineData("vic\u200Dtim", "vic\uFFFDtim")]
    public void WhatCouldMislead_IsShownAsWhatItIs(string text, string shown) => Assert.Equal(shown, DisplayText.Clean(text));

    [Fact]
    public void HalfACharacter_IsNoCharacter()
    {
        Assert.Equal("a\uFFFDb\uFFFD", DisplayText.Clean("a\uD83Db\uDE00"));
        var cut = DisplayText.Short(new string('x', 159) + "\U0001F600\U0001F600");
        Assert.Equal(new string('x', 159) + "…", cut);
    }

    [Fact]
    public void ADocument_CanBeWritten_WhateverIsInIt()
    {
        var page = new XElement("p", new XAttribute("title", "a\uFFFFb"), "one\n\uD83Dtwo", new XElement("b", "\u0001"));
        DisplayText.Clean(page);
        Assert.Equal("<p title=\"a\uFFFDb\">one\n\uFFFDtwo<b>\uFFFD</b></p>", page.ToString(SaveOptions.DisableFormatting));
    }
}
