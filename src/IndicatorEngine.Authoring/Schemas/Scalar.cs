using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Regions;
using IndicatorEngine.Text;

namespace IndicatorEngine.Schemas;

/// <summary>Single values, each as the binder reads it.</summary>
internal static class Scalar
{
    // A control character, or one that can make text read as what it is not; a plain line break is allowed.
    private const string Unsafe =
        @"\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufffe\uffff";

    // A joiner that is not between two letters of a script that has it.
    private const string LooseJoiner = @"(^|[\u0000-\u058f])[\u200c\u200d]|[\u200c\u200d]([\u0000-\u058f]|$)";
    private const string White = @"\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000";
    private const string InQuotes = "Write a text, in quotation marks.";
    private const string DaysOfMonths = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])";

    /// <summary>A plain text: not empty, nothing in it that could steer a terminal.</summary>
    public static JsonObject Text() =>
        Pattern($@"^(?![\s\S]*({LooseJoiner}))[^{Unsafe}]*[^{Unsafe}{White}][^{Unsafe}]*$", "Write some text, without control characters.");

    public static JsonObject Id() => Pattern(ScalarPatterns.Id, Problems.InvalidId.Help, ScalarPatterns.LongestId);

    public static JsonObject Sha256() => Pattern(ScalarPatterns.Sha256, Problems.InvalidSha256.Help);

    public static JsonObject Unit() => Pattern(UnitsOfMeasure.Pattern + @"(?!\n)", Problems.UnknownUnit.Help);

    public static JsonObject Version()
    {
        var version = Pattern(ScalarPatterns.Version, Problems.InvalidVersion.Help, ScalarPatterns.LongestVersion);
        version["examples"] = Shape.Texts(["0.1.0"]);
        return version;
    }

    public static JsonObject Date() => Pattern($@"^[0-9]{{4}}-({DaysOfMonths})$(?!\n)", Problems.InvalidDate.Help);

    public static JsonObject Language() => Pattern(LanguageTag.Pattern, Problems.InvalidLanguage.Help, LanguageTag.Longest);

    /// <summary>The path of a vocabulary, relative to the file it is written in.</summary>
    public static JsonObject VocabularyPath() =>
        Pattern(
            $@"^(?!/)[^:\u0000]*{ScalarPatterns.VocabularyEnding.Replace(".", @"\.", StringComparison.Ordinal)}$(?!\n)",
            Problems.InvalidPath.Help
        );

    public static JsonObject Place(Definitions parts) => parts.Ref("place", () =>
        {
            var codes = RegionTable.Codes.Order(StringComparer.Ordinal).ToLookup(code => char.IsAsciiLetter(code[0]));
            // A subdivision is written behind its country, such as KE-30.
            return Pattern(
                $@"^(({string.Join('|', codes[true])})(-[A-Z0-9-]{{1,3}})?|{string.Join('|', codes[false])})$(?!\n)",
                Problems.UnknownRegion.Help
            );
        });

    public static JsonObject AnyText() => new() { ["type"] = "string", ["errorMessage"] = InQuotes };

    public static JsonObject Boolean() =>
        new() { ["type"] = "boolean", ["errorMessage"] = "Write true or false, without quotation marks." };

    public static JsonObject Number() => new() { ["type"] = "number", ["errorMessage"] = "Write a number, without quotation marks." };

    /// <summary>A text by language, such as <c>{"en": "…"}</c>.</summary>
    public static JsonObject Localized(Definitions parts) => parts.Ref("text", () => new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["review"] = Member
                        .Required(
                            "review",
                            "Stands beside translations that nobody vouches for yet.",
                            Shape.Word<TranslationReview>(WordMeanings.Of)
                        )
                        .Schema,
        },
        ["patternProperties"] = new JsonObject { [LanguageTag.Pattern] = Text() },
        ["additionalProperties"] = false,
        ["propertyNames"] = new JsonObject { ["maxLength"] = LanguageTag.Longest, ["examples"] = Shape.Texts(["en", "fr", "es"]) },
        // Something besides the mark.
        ["not"] = new JsonObject { ["propertyNames"] = new JsonObject { ["const"] = "review" } },
        ["errorMessage"] = "Write the text by language, such as {\"en\": \"…\"}.",
    });

    private static JsonObject Pattern(string pattern, string help, int? longest = null)
    {
        var scalar = new JsonObject
        {
            ["type"] = "string",
            ["errorMessage"] = InQuotes,
            ["pattern"] = pattern,
            ["patternErrorMessage"] = help,
        };
        if (longest is not null)
            scalar["maxLength"] = longest;
        return scalar;
    }
}
