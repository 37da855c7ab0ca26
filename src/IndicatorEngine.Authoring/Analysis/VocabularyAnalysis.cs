using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>Analyse: what a vocabulary leaves unsaid, and what the rulesets that read it leave unused.</summary>
internal static class VocabularyAnalysis
{
    /// <summary>Advice on the vocabulary, sorted by place: one piece of each kind, because a list is read as a whole.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="readBy">The rulesets at hand that name it; when there are none, nothing can be said of its use.</param>
    public static ImmutableArray<Diagnostic> Findings(Vocabulary vocabulary, IReadOnlyCollection<RulesetAnalysis> readBy)
    {
        var bag = new DiagnosticBag();
        var unsourced = vocabulary.Codes.Where(code => code.Source is null).ToList();
        Report(Problems.CodesWithoutSource, unsourced.Select(code => (code.Id, code.Location)));
        if (readBy.Count == 0) return bag.ToSorted();
        var used = readBy.SelectMany(ruleset => ruleset.UsedCodes).ToHashSet(StringComparer.Ordinal);
        var reached = readBy.SelectMany(ruleset => ruleset.ReachableAreas).ToHashSet(StringComparer.Ordinal);
        // Neutral codes are never used, and safety codes are recorded to keep a person safe, whether or not a notice names them.
        Report(
            Problems.UnusedCodes,
            vocabulary
                .Codes.Where(code => code.Kind is not (CodeKind.Neutral or CodeKind.Safety) && !used.Contains(code.Id))
                .Select(code => (code.Id, code.Location))
        );
        Report(
            Problems.UnreachableAreas,
            vocabulary.Areas.Where(area => !reached.Contains(area.Id)).Select(area => (area.Id, area.Location))
        );
        return bag.ToSorted();

        void Report(DiagnosticDescriptor problem, IEnumerable<(string Id, SourceLocation Location)> found)
        {
            var list = found.ToList();
            if (list.Count > 0) bag.Add(problem, list[0].Location, NameList.Of(list.Select(item => item.Id)));
        }
    }
}
