using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IndicatorEngine.Handbooks;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Handbooks;

/// <summary>The page as a screen reader, a keyboard and a printer meet it.</summary>
public sealed partial class HandbookHtmlTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>
            {
                { SampleRuleset.Path, "en" },
                { SampleRuleset.Path, "ar" },
                { SampleRuleset.Path, "en ar" },
            };
            foreach (var path in Repository.Rulesets)
                pages.Add(path, "en fr es");
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ThePage_HasItsLandmarks_AndNoHeadingSkipsALevel(string path, string languages)
    {
        var page = Page(path, languages);
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("h1"));
        Assert.Equal("contents", Assert.Single(page.Descendants("nav")).Attribute("aria-labelledby")!.Value);
        Assert.NotEmpty(page.Descendants("title").Single().Value);
        var level = 0;
        foreach (var heading in page.Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)))
        {
            var next = heading.Name.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading} stands under a heading of level {level}.");
            Assert.NotEmpty(heading.Value.Trim());
            level = next;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkAndLabel_LeadsToOnePlace(string path, string languages)
    {
        var page = Page(path, languages);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Distinct(ids);
        var named = page.Descendants()
            .Attributes("href")
            .Select(link => link.Value)
            .Concat(page.Descendants().Attributes("aria-labelledby").Select(label => "#" + label.Value))
            .ToList();
        Assert.True(named.Count > 10, $"Only {named.Count} links were seen.");
        Assert.Empty(named.Distinct().Except(ids.Select(id => "#" + id)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NothingComesFromElsewhere(string path, string languages)
    {
        var page = Page(path, languages);
        string[] elsewhere = ["script", "link", "img", "iframe", "object", "svg", "video", "audio", "base", "form"];
        Assert.DoesNotContain(page.Descendants(), element =>
            elsewhere.Contains(element.Name.LocalName) || element.Attribute("src") is not null || element.Attribute("style") is not null
        );
        Assert.DoesNotMatch(@"url\(|@import|@font-face", page.Descendants("style").Single().Value);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en ar")]
    public void EveryText_StandsUnderItsLanguageAndDirection(string languages)
    {
        var seen = 0;
        foreach (
            var text in Page(SampleRuleset.Path, languages)
                .Descendants("body")
                .Single()
                .DescendantNodes()
                .OfType<XText>()
                .Where(text => text.Value.Any(char.IsLetter))
        )
        {
            var around = text.Ancestors().First(element => element.Attribute("lang") is not null);
            var expected = Arabic().IsMatch(text.Value) ? ("ar", "rtl") : ("en", "ltr");
            Assert.True(
                expected == (around.Attribute("lang")!.Value, around.Attribute("dir")!.Value),
                $"`{text.Value}` stands under {around.Attribute("lang")}."
            );
            seen++;
        }

        Assert.True(seen > 100, $"Only {seen} texts were seen.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("en fr es")]
    public void EveryColour_HasEnoughContrastWithEveryBackground(string languages)
    {
        var style = Page(SampleRuleset.Path, languages).Descendants("style").Single().Value;
        var backgrounds = Background().Matches(style).Select(match => match.Groups[1].Value).Distinct().ToList();
        var colours = Colour().Matches(style).Select(match => match.Value).Distinct().Except(backgrounds).ToList();
        Assert.NotEmpty(backgrounds);
        Assert.True(colours.Count > 2, $"Only {colours.Count} colours were seen.");
        // WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (lines): the stricter holds for all.
        Assert.All(colours, colour =>
            Assert.All(backgrounds, background =>
                Assert.True(Contrast(colour, background) >= 4.5, $"{colour} on {background}: {Contrast(colour, background)}")
            )
        );
        Assert.DoesNotMatch(@"outline:\s*(none|0)|(?<!-)color:\s*[a-z]+\(", style);
    }

    [Fact]
    public void NoTextOfARuleset_IsLost()
    {
        foreach (var path in Repository.Rulesets)
        {
            var ruleset = RulesetLoader.Load(path).Required;
            var named = new Numbering(ruleset).Words.Select(code => $"/codes/{code.Id}/").ToList();
            foreach (var language in ruleset.Languages)
            {
                var page = Page(path, language.Value).Value;
                var texts = RulesetTexts
                    .Of(ruleset)
                    .Where(placed =>
                        placed.Path.StartsWith("/indicators/", StringComparison.Ordinal)
                        || !placed.Path.EndsWith("/learn", StringComparison.Ordinal) && named.Exists(placed.Path.StartsWith)
                    );
                Assert.All(texts, placed => Assert.Contains(placed.Text.In(language), page, StringComparison.Ordinal));
            }
        }
    }

    private static XElement Page(string path, string languages)
    {
        var html = RulesetHandbook.ToHtml(RulesetLoader.Load(path).Required, SampleRuleset.In(languages.Split(' ')));
        const string DocType = "<!DOCTYPE html>\n";
        Assert.StartsWith(DocType, html, StringComparison.Ordinal);
        return XElement.Parse(html[DocType.Length..], LoadOptions.PreserveWhitespace);
    }

    /// <summary>The contrast ratio of WCAG 2.2 (its definitions of contrast ratio and relative luminance).</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        var channels = Enumerable
            .Range(0, 3)
            .Select(i => int.Parse(digits.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .ToList();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"background(?:-color)?:\s*(#[0-9a-f]{3,6})\b")]
    private static partial Regex Background();

    [GeneratedRegex(@"#[0-9a-f]{3,6}\b")]
    private static partial Regex Colour();
}
