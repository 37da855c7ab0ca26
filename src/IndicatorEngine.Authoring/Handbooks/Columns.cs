using System.Collections.Immutable;
using IndicatorEngine.Differences;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>The languages of a handbook: everything is said once in each.</summary>
internal sealed class Columns
{
    private readonly ImmutableArray<Wording> _wordings;

    public Columns(Ruleset ruleset, HandbookOptions options)
    {
        Original = ruleset.Languages[0];
        ImmutableArray<TextChange> changes = options.Since is null ? [] : TextChanges.Between(options.Since, ruleset);
        var stale = changes.SelectMany(change => change.Stale.Select(language => (change.New, language))).ToHashSet();
        var languages = options.Languages.IsEmpty ? [Original] : options.Languages.Distinct();
        _wordings = [.. languages.Select(language => new Wording(language, Original, (text, shown) => stale.Contains((text, shown))))];
    }

    /// <summary>The language of what the authors wrote once, without translations.</summary>
    public LanguageTag Original { get; }

    public ImmutableArray<LanguageTag> Languages => [.. _wordings.Select(wording => wording.Language)];

    /// <summary>
    /// A text in every language; empty where an earlier one says just the same, as where the handbook's own words fall
    /// back to English.
    /// </summary>
    public ImmutableArray<Passage> Row(Func<Wording, Passage> say)
    {
        var row = new List<Passage>();
        foreach (var wording in _wordings)
        {
            var passage = say(wording);
            row.Add(row.Exists(passage.SaysTheSameAs) ? new Passage(wording.Language, []) : passage);
        }

        return [.. row];
    }

    public bool Any(Func<Wording, bool> holds) => _wordings.Any(holds);

    public HandbookBlock Block(Func<Wording, Passage> say, BlockRole role = BlockRole.Text) => new(role, Row(say));

    /// <summary>What the authors wrote once; the handbook's own words around it are in its first language.</summary>
    public HandbookBlock Once(Func<Wording, Passage> say) => new(BlockRole.Text, [say(_wordings[0])]);

    public HandbookSection Section(string anchor, string phrase) => new(anchor, Row(wording => wording.Phrase(phrase)));
}
