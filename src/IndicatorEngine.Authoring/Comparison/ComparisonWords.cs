using System.Globalization;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Comparison;

/// <summary>How a comparison's counts, shares and groups are written in a language.</summary>
internal sealed class ComparisonWords(LanguageTag language)
{
    /// <summary>What stands where a count is withheld.</summary>
    public const string Withheld = "*";

    private readonly NumberFormatInfo _numbers = new()
    {
        NumberGroupSeparator = Phrases.Say(language, "number-groups"),
        NumberDecimalDigits = 0,
    };

    /// <summary>The language wanted.</summary>
    public LanguageTag Language => language;

    /// <summary>The language that the library's own sentences are then in.</summary>
    public LanguageTag Spoken { get; } = Phrases.Texts["compare-title"].LanguageFor(language);

    public string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(language, name, words);

    public string Count(long? count) => count?.ToString("N", _numbers) ?? Withheld;

    /// <summary>A share with what it is a share of, in whole percent; a share of nothing is left out.</summary>
    public string Share(long? part, long? whole) => (part, whole) switch
    {
        (null, _) or (_, null) => Withheld,
        (_, 0) => "",
        ({ } some, { } all) => Say("compare-share", Percent(some, all), Count(all)),
    };

    public string Group(ComparedGroup group) => group.Name ?? Say(group.Kind switch
    {
        GroupKind.Other => "compare-group-other",
        GroupKind.NotRecorded => "compare-group-not-recorded",
        _ => "compare-group-all",
    });

    public string ComparisonOutcome(ComparisonOutcome sight) => Say($"compare-{EnumWords.Of(sight)}");

    public string State(IndicatorState state) => Say($"state-{EnumWords.Of(state)}").TrimEnd(':', ' ');

    // Some is never rounded to none, nor all but some to all.
    private static string Percent(long part, long whole)
    {
        if (part > 0 && part * 100 < whole) return "<1";
        if (part < whole && (whole - part) * 100 < whole) return ">99";
        return Math.Round(part * 100m / whole, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
    }
}
