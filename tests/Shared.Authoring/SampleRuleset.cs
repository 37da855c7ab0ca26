using IndicatorEngine.Handbooks;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Handbooks;

/// <summary>A small ruleset with every part a handbook has, in English and Arabic.</summary>
internal static class SampleRuleset
{
    public static string Path => Repository.PathOf("tests", "Shared.Authoring", "sample");

    public static Ruleset Load(Func<string, string>? rewrite = null) => RulesetLoader.Load(
        Written.Source("ruleset.json", (rewrite ?? (text => text))(File.ReadAllText(System.IO.Path.Combine(Path, "ruleset.json")))),
        name => Written.Source(name, File.ReadAllText(System.IO.Path.Combine(Path, name)))).Required;

    public static HandbookOptions In(params string[] languages) =>
        new() { Languages = [.. languages.Select(Tag)], AsOf = new DateOnly(2027, 7, 1) };

    public static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out var tag) ? tag : throw new ArgumentException(text);
}
