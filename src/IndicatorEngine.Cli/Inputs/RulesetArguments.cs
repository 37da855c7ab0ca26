using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IndicatorEngine.Catalogues;
using IndicatorEngine.Compilation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary>Options that several commands share, and what they stand for.</summary>
internal static class RulesetArguments
{
    public const string NotALanguage = "is not a language tag such as en, fr or sw-KE";

    public static Option<string[]> Ruleset() => new("--ruleset", "-r")
    {
        Description = "A ruleset file, or the folder that holds a ruleset.json. May be given several times; each is read on its own.",
        Required = true,
        HelpName = "PATH",
    };

    public static Option<LanguageTag> Language() => new("--lang", "-l")
    {
        Description = "The language of the answer, such as en, fr or es; texts fall back to their authors' own.",
        HelpName = "TAG",
        DefaultValueFactory = _ => LanguageTag.English,
        CustomParser = result => Parse<LanguageTag>(result, result.Tokens[0].Value, LanguageTag.TryParse, NotALanguage),
    };

    public static Option<LanguageTag[]> Languages() =>
        new("--lang", "-l")
        {
            Description =
                "A language, such as en, fr or es. May be given several times: the languages then stand side by side. Without one, the authors' own.",
            HelpName = "TAG",
            DefaultValueFactory = _ => [],
            CustomParser = result =>
                [.. result.Tokens.Select(token => Parse<LanguageTag>(result, token.Value, LanguageTag.TryParse, NotALanguage))],
        };

    /// <summary>The language of a file to be written; null when it was not said.</summary>
    public static Option<LanguageTag?> AuthorsLanguage(string description) => new("--lang", "-l")
    {
        Description = description,
        HelpName = "TAG",
        CustomParser = result => Parse<LanguageTag>(result, result.Tokens[0].Value, LanguageTag.TryParse, NotALanguage),
    };

    /// <summary>The language that remarks and diagnostics are said in: the first one asked for, and English without any.</summary>
    public static LanguageTag LanguageOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--lang") switch
        {
            Option<LanguageTag> one => parsed.GetValue(one),
            Option<LanguageTag?> one => parsed.GetValue(one) ?? LanguageTag.English,
            Option<LanguageTag[]> several when parsed.GetValue(several) is [var first, ..] => first,
            _ => LanguageTag.English,
        };

    public static Option<DateOnly?> AsOf() =>
        Day("--as-of", "The day for saying whether a ruleset's review is overdue, as yyyy-MM-dd; today by default.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse<DateOnly>(result, result.Tokens[0].Value, TryParseDate, "is not a day such as 2027-06-30"),
    };

    /// <summary>A misspelt option must not pass for a file that is missing: the rest would be read without it.</summary>
    public static void RefuseOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError($"`{token.Value}` is not an option here. Write ./{token.Value} if it is the name of a file.");
        }
    }

    /// <summary>Loads and compiles the rulesets; null after saying what is wrong with any of them.</summary>
    public static RulesetCatalogue? Load(IEnumerable<string> paths, Terminal terminal)
    {
        var rulesets = new List<CompiledRuleset>();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var hasErrors = false;
        foreach (var path in paths.Distinct())
        {
            var loaded = RulesetLoader.Load(path);
            hasErrors |= terminal.ReportErrors(loaded.Diagnostics);
            if (!loaded.TryGet(out var ruleset)) continue;
            if (named.TryGetValue(ruleset.Id, out var other))
            {
                terminal.Error.WriteLine(
                    $"`{other}` and `{FileOf(path)}` both hold a ruleset named `{ruleset.Id}`. Read them one after the other, or compare two versions of one with `indicators diff`."
                );
                hasErrors = true;
                continue;
            }

            named.Add(ruleset.Id, FileOf(path));
            rulesets.Add(CompiledRuleset.Compile(ruleset));
        }

        return hasErrors ? null : new RulesetCatalogue(rulesets);
    }

    private static string FileOf(string path) => Directory.Exists(path) ? Path.Combine(path, "ruleset.json") : path;

    private delegate bool TryParse<T>(string text, out T value);

    private static bool TryParseDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static T Parse<T>(ArgumentResult result, string text, TryParse<T> tryParse, string problem)
        where T : struct
    {
        if (tryParse(text, out var value)) return value;
        result.AddError($"`{text}` {problem}.");
        return default;
    }
}
