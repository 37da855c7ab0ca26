using System.Text.RegularExpressions;

namespace IndicatorEngine.Text;

/// <summary>A well-formed BCP 47 language tag such as <c>fr-CA</c>, in canonical letter case.</summary>
/// <remarks>
/// Syntax after RFC 5646 §2.1 (language, script, region, variants, private use); canonical case after §2.1.1.
/// Extension subtags are not accepted, because no text here is chosen by one. Immutable and thread-safe.
/// </remarks>
public readonly partial record struct LanguageTag
{
    /// <summary>A well-formed tag, in the syntax that .NET and ECMA 262 share: the schemas use it too.</summary>
    internal const string Pattern =
        @"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-x(-[A-Za-z0-9]{1,8})+)?$(?!\n)";

    /// <summary>The most characters of a tag.</summary>
    internal const int Longest = 40;

    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    /// <summary>The tag in canonical case; <c>und</c> for the default value.</summary>
    public string Value => _value ?? "und";

    /// <summary>English, the language the library's own sentences were first written in.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>Reads a tag; false when it is not well-formed.</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (text is null || text.Length > Longest) return false;
        // Most tags are a bare language, which needs no expression.
        if (text.Length is 2 or 3 && !text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            tag = new LanguageTag(text);
            return true;
        }

        if (!WellFormed().IsMatch(text)) return false;
        tag = new LanguageTag(Canonical(text));
        return true;
    }

    /// <summary>True when the language is written from right to left: by its script where one is named, else by the usual one.</summary>
    /// <remarks>Scripts after Unicode Standard Annex 9; the usual script of each language after CLDR "likely subtags".</remarks>
    internal bool IsRightToLeft
    {
        get
        {
            var subtags = Value.Split('-');
            var script = subtags
                .Skip(1)
                .TakeWhile(subtag => subtag.Length > 1)
                .FirstOrDefault(subtag => subtag.Length == 4 && char.IsAsciiLetter(subtag[0]));
            return script is null ? RightToLeftLanguages.Contains(subtags[0]) : RightToLeftScripts.Contains(script);
        }
    }

    private static readonly string[] RightToLeftScripts = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    private static readonly string[] RightToLeftLanguages =
        ["ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>This tag, then the same tag with its last subtag removed, and so on: <c>fr-CA</c>, <c>fr</c>.</summary>
    internal IEnumerable<string> Candidates()
    {
        var candidate = Value;
        while (true)
        {
            yield return candidate;
            var dash = candidate.LastIndexOf('-');
            if (dash < 0) yield break;
            candidate = candidate[..dash];
        }
    }

    /// <summary>The language alone, without script or place: <c>fr</c> for <c>fr-CA</c>.</summary>
    internal ReadOnlySpan<char> Language => Value.IndexOf('-') is var dash and > 0 ? Value.AsSpan(0, dash) : Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Canonical(string text) => string.Join('-', text.Split('-').Select((part, index) => (index, part.Length) switch
    {
        (0, _) => part.ToLowerInvariant(),
        (_, 4) when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        (_, 2) => part.ToUpperInvariant(),
        _ => part.ToLowerInvariant(),
    }));

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
