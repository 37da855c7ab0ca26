using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Regions;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Binds single values: each is checked, and null after its problem is reported.</summary>
internal static partial class ScalarBinding
{
    extension(Binding binding)
    {
        /// <summary>A plain text: not empty, nothing in it that could steer a terminal.</summary>
        public string? Text(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-text") is not { } text) return null;
            if (string.IsNullOrWhiteSpace(text.Value))
            {
                binding.Report(Problems.EmptyText, text);
                return null;
            }

            if (DisplayText.HasUnsafe(text.Value))
            {
                binding.Report(Problems.UnsafeCharacter, text);
                return null;
            }

            return text.Value;
        }

        /// <summary>A text of the authors in their first language, such as the reason of a decision.</summary>
        public string? Prose(JsonSyntax? node)
        {
            var text = binding.Text(node);
            if (text is not null) binding.ReportWordsToAvoid(node!, text, binding.FirstLanguage);
            return text;
        }

        /// <summary>A name: small letters, digits and single dashes.</summary>
        public string? Id(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-name") is not { } text) return null;
            if (text.Value.Length <= ScalarPatterns.LongestId && IdPattern().IsMatch(text.Value)) return text.Value;
            binding.Report(Problems.InvalidId, text, binding.Source.Quoted(text.Value));
            return null;
        }

        /// <summary>A version after Semantic Versioning 2.0.0.</summary>
        public string? Version(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-version") is not { } text) return null;
            if (text.Value.Length <= ScalarPatterns.LongestVersion && VersionPattern().IsMatch(text.Value)) return text.Value;
            binding.Report(Problems.InvalidVersion, text, text.Value);
            return null;
        }

        /// <summary>A digest of a file: 64 small hexadecimal digits.</summary>
        public string? Sha256(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-digest") is not { } text) return null;
            if (Sha256Pattern().IsMatch(text.Value)) return text.Value;
            binding.Report(Problems.InvalidSha256, text, binding.Source.Quoted(text.Value));
            return null;
        }

        /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
        public DateOnly? Date(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-date") is not { } text)
                return null;
            if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            binding.Report(Problems.InvalidDate, text, text.Value);
            return null;
        }

        /// <summary>A place code.</summary>
        public string? Region(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-place-code") is not { } text) return null;
            if (RegionTable.Knows(text.Value)) return text.Value;
            binding.ReportUnknown(Problems.UnknownRegion, text, text.Value, RegionTable.Codes);
            return null;
        }

        /// <summary>A language tag.</summary>
        public LanguageTag? Language(JsonSyntax? node)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-language-tag") is not { } text) return null;
            if (LanguageTag.TryParse(text.Value, out var tag)) return tag;
            binding.Report(Problems.InvalidLanguage, text, text.Value);
            return null;
        }

        /// <summary>One of the words of an enumeration.</summary>
        public T? Word<T>(JsonSyntax? node)
            where T : struct, Enum
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-word") is not { } text)
                return null;
            if (EnumWords.TryParse<T>(text.Value, out var value))
                return value;
            binding.Bag.AddWithNearest(
                Problems.UnknownWord,
                binding.At(text),
                EnumWords.All<T>(),
                text.Value,
                string.Join(", ", EnumWords.All<T>())
            );
            return null;
        }

        /// <summary>A number that a decimal can hold exactly.</summary>
        public decimal? Number(JsonSyntax? node)
        {
            if (binding.Expect<JsonNumberSyntax>(node, "what-number") is not { } number) return null;
            if (number.Value is null) binding.Report(Problems.NumberOutOfRange, number, binding.Source.Quoted(number.Written));
            return number.Value;
        }

        public bool? Boolean(JsonSyntax? node) => binding.Expect<JsonBooleanSyntax>(node, "what-true-or-false")?.Value;

        /// <summary>
        /// Checks the <c>format</c> line, and passes over the <c>$schema</c> that editors use. False when it names another
        /// format: what else is in the file is then no mistake of its authors.
        /// </summary>
        public bool Format(ObjectReader fields, string expected)
        {
            if (fields.Optional("$schema") is { } schema)
                binding.Expect<JsonStringSyntax>(schema, "what-text");
            if (binding.Expect<JsonStringSyntax>(fields.Required("format"), "what-text") is not { } format || format.Value == expected)
                return true;
            var isShown = !binding.Source.IsAboutAPerson || FileFormats.IsVersionOfOne(format.Value);
            binding.Report(
                Problems.WrongFormat,
                format,
                expected,
                isShown ? $"`{DisplayText.Short(format.Value)}`" : new Said("what-no-known-format")
            );
            return false;
        }
    }

    [GeneratedRegex(ScalarPatterns.Id, RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(ScalarPatterns.Sha256, RegexOptions.CultureInvariant)]
    private static partial Regex Sha256Pattern();

    [GeneratedRegex(ScalarPatterns.Version, RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
