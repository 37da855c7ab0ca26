using IndicatorEngine.Analysis;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Lists sets of facts that no longer do, or now do, what they did before.</summary>
internal sealed class ChangedSetItems(DocumentBuilder document, LanguageTag language)
{
    private const int MostSets = 12;

    /// <summary>
    /// Lists them: each as a sentence, those that need the same beside them together, or plain below a line that says
    /// what they are.
    /// </summary>
    public void Write(IReadOnlyList<ChangedSet> sets, bool isAll, string? sentence)
    {
        foreach (var group in sets.Take(MostSets).GroupBy(Besides, StringComparer.Ordinal))
        {
            var facts = group.Select(set => PremiseWords.Of(set.Facts, language)).ToList();
            if (sentence is not null && group.Key.Length == 0) facts.ForEach(words => document.Item(Say(sentence, words)));
            else if (sentence is not null && facts.Count == 1) document.Item(Say($"{sentence}-alone", facts[0], group.Key));
            else
            {
                if (sentence is not null) document.Item(Say($"{sentence}-each", group.Key));
                foreach (var words in facts) document.Item(1, null, words);
            }
        }

        if (sets.Count > MostSets) document.Item(Say("diff-more", sets.Count - MostSets));
        if (!isAll) document.Item(Say("diff-too-many"));
    }

    private string Besides(ChangedSet set)
    {
        var ways = set.OtherwiseWith.Take(MostSets).Select(besides => PremiseWords.Of(besides, language));
        return string.Join(Say("diff-or"), set.OtherwiseWith.Length > MostSets ? ways.Append("…") : ways);
    }

    private string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(language, name, words);
}
