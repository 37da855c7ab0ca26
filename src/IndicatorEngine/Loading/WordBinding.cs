using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Says what authors will want to know of the words of a text.</summary>
internal static class WordBinding
{
    extension(Binding binding)
    {
        /// <summary>Names every word of a text that can hurt, in the order it stands there; doubt and blame stop ratification.</summary>
        public void ReportWordsToAvoid(JsonSyntax node, string text, LanguageTag language)
        {
            var found = WordsToAvoid.All(text, language).ToList();
            if (found.Count > 0) binding.Report(Problems.WordToAvoid, node, Listed(found.Select(words => words.Written)));
            if (!binding.IsForRatification) return;
            var blaming = found.Where(WordsToAvoid.DoubtsOrBlames).ToList();
            if (blaming.Count > 0) binding.Report(Problems.BlameInRatified, node, Listed(blaming.Select(words => words.Written)));
        }
    }

    /// <summary>Each word in backticks, once, with how often it stands there.</summary>
    private static SaidList Listed(IEnumerable<string> words) => new(
        words
            .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Count() == 1
                ? (ISaid)NameList.Of([same.Key])
                : new Said("word-times", [DisplayText.Short(same.Key), same.Count()])));
}
