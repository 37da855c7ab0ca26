using System.Globalization;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Handbooks;

/// <summary>What a reader must know first: what this is, how far it has come, and where it is meant to be used.</summary>
internal static class OpeningPart
{
    public static HandbookSection Of(Ruleset ruleset, HandbookOptions options, Columns columns)
    {
        var scope = columns.Section("where", "heading-where") with
        {
            Blocks =
            [
                columns.Block(wording => new Passage(wording.PhraseLanguage, ContextWording.Of(ruleset.Scope, wording))),
                .. ruleset.ScopeNote is { } note ? [columns.Block(wording => wording.Text(note))] : Array.Empty<HandbookBlock>(),
            ],
        };
        var reviewBy = ruleset.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var vocabularies = string.Join(", ", ruleset.Vocabularies.Select(vocabulary => $"{vocabulary.Id} {vocabulary.Version}"));
        return columns.Section("about", "heading-warnings") with
        {
            Blocks =
            [
                columns.Block(wording => wording.Text(ruleset.Summary)),
                .. ruleset.Status == RulesetStatus.Ratified
                    ? [columns.Block(wording => wording.Phrase("handbook-ratified"))]
                    : Array.Empty<HandbookBlock>(),
                .. RulesetWarnings
                    .About(ruleset, options.AsOf)
                    .Select(warning => columns.Block(wording => wording.Phrase(warning.Name, warning.Word), BlockRole.Warning)),
                columns.Block(wording => wording.Phrase("statement")),
                columns.Block(wording => wording.Phrase("handbook-edition", ruleset.Id, ruleset.Version, reviewBy)),
                columns.Block(wording => wording.Phrase("handbook-vocabularies", vocabularies)),
                columns.Block(wording => wording.Phrase("handbook-fingerprint", ruleset.Sha256)),
            ],
            Sections = [scope],
        };
    }
}
