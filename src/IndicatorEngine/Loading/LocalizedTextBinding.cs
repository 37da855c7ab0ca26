using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Binds texts given by language, and the languages a file declares.</summary>
internal static class LocalizedTextBinding
{
    extension(Binding binding)
    {
        /// <summary>Reads <c>languages</c>, which every text after it is checked against.</summary>
        public ImmutableArray<LanguageTag> DeclareLanguages(ObjectReader fields)
        {
            var listed = binding.Items(fields.Required("languages"));
            if (listed.Length > InputLimits.Languages)
                binding.Report(Problems.TooMany, listed[InputLimits.Languages], InputLimits.Languages, new Said("what-languages"));
            var languages = listed
                .Take(InputLimits.Languages)
                .Select(node => binding.Language(node))
                .OfType<LanguageTag>()
                .Distinct()
                .ToImmutableArray();
            if (languages.IsEmpty && fields.Optional("languages") is JsonArraySyntax { Items: [] } empty)
            {
                binding.Report(Problems.EmptyList, empty, "languages");
            }

            binding.Languages = languages;
            return languages;
        }

        public LocalizedText? Localized(JsonSyntax? node)
        {
            if (binding.Expect<JsonObjectSyntax>(node, "what-text-by-language") is not { } texts) return null;
            var found = ImmutableArray.CreateBuilder<(LanguageTag Language, string Text)>(texts.Members.Length);
            TranslationReview? review = null;
            foreach (var member in texts.Members)
            {
                if (member.Name == "review") review = binding.Word<TranslationReview>(member.Value);
                else if (binding.TextIn(member) is not { } entry) continue;
                else if (Has(found, entry.Language)) binding.Report(Problems.DuplicateMember, member.Value, member.Name);
                else found.Add(entry);
            }

            var original = binding.FirstLanguage;
            if (
                binding.Languages.Count > 0
                && !Has(found, original)
                && texts.Members.All(m => !LanguageTag.TryParse(m.Name, out var tag) || tag != original)
            )
            {
                binding.Report(Problems.MissingOriginal, texts, original.Value);
            }
            else if (texts.Members.All(m => m.Name == "review"))
            {
                binding.Report(Problems.EmptyText, texts);
            }

            foreach (var language in binding.Languages)
            {
                if (language != original && !Has(found, language)) binding.Untranslated.Add((language, texts));
            }

            return found.Count == 0 ? null : new LocalizedText(original, found.DrainToImmutable(), review);
        }

        /// <summary>
        /// Reports each declared language that texts lack, once: a file begun in a second language lacks it in many
        /// places.
        /// </summary>
        public void ReportUntranslated()
        {
            foreach (var texts in binding.Untranslated.GroupBy(missing => missing.Language, missing => missing.Text))
            {
                binding.Report(Problems.MissingTranslation, texts.First(), texts.Key.Value, texts.Count());
            }
        }

        private static bool Has(ImmutableArray<(LanguageTag Language, string Text)>.Builder texts, LanguageTag language)
        {
            // By index: the enumerator of a builder would be allocated each time.
            for (var i = 0; i < texts.Count; i++)
            {
                if (texts[i].Language == language) return true;
            }

            return false;
        }

        private (LanguageTag Language, string Text)? TextIn(JsonMemberSyntax member)
        {
            if (!LanguageTag.TryParse(member.Name, out var language))
            {
                binding.Bag.Add(
                    Problems.InvalidLanguage,
                    new SourceLocation(binding.Source, member.NameOffset, member.NameLength, member.Value.WritePointer),
                    member.Name
                );
                return null;
            }

            if (binding.Text(member.Value) is not { } text)
                return null;
            if (binding.Languages.Count > 0 && !binding.Languages.Contains(language))
                binding.Report(Problems.UndeclaredLanguage, member.Value, language.Value);
            binding.ReportWordsToAvoid(member.Value, text, language);
            return (language, text);
        }
    }
}
