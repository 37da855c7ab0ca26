using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Analyse: what the conditions of a ruleset mean together, over everything that could be recorded, without sampling.
/// Thread-safe.
/// </summary>
internal sealed class RulesetAnalysis
{
    /// <summary>How much is put into one ruleset: a few seconds on an old laptop.</summary>
    private const long MostWork = 400_000_000;

    private readonly Ruleset _ruleset;
    private readonly PremiseSpace _space;
    private readonly ImmutableArray<PremiseFunction> _functions;

    public RulesetAnalysis(Ruleset ruleset)
    {
        _ruleset = ruleset;
        _space = new PremiseSpace(ruleset.Indicators, new WorkBudget(MostWork), ruleset.NoticeRules.Select(rule => rule.When));
        _functions = [.. ruleset.Indicators.Select(_space.FunctionOf)];
    }

    /// <summary>The codes that indicators or notices use, also through a class.</summary>
    public IEnumerable<string> UsedCodes => _space.Codes;

    /// <summary>The areas that a flag can be raised about within the scope.</summary>
    public IEnumerable<string> ReachableAreas =>
        _ruleset.Indicators.Where((_, position) => HasRoom(position)).Select(indicator => indicator.Area.Id);

    /// <summary>Advice on the ruleset, sorted by place.</summary>
    /// <param name="asOf">The day for saying that its review is overdue; null to say nothing of it.</param>
    public ImmutableArray<Diagnostic> Findings(DateOnly? asOf)
    {
        var bag = new DiagnosticBag();
        if (asOf > _ruleset.ReviewBy)
            bag.Add(
                Problems.ReviewOverdue,
                _ruleset.ReviewByLocation,
                _ruleset.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        LimitAdvice.Report(_ruleset, bag);
        Adoptions(bag);
        var subsumption = new Subsumption(_space, _functions);
        for (var position = 0; position < _functions.Length; position++)
        {
            var (indicator, function) = (_ruleset.Indicators[position], _functions[position]);
            var parts = new RedundantParts(_space, indicator.When, indicator.OnlyIn, function);
            ReportParts(indicator.When, parts, bag);
            if (!parts.IsComplete) bag.Add(Problems.TooManyWays, indicator.NameLocation, indicator.Id);
            if (!HasRoom(position)) bag.Add(Problems.RaisedNowhere, PlaceOfLimit(indicator), indicator.Id);
            ReportSingleFacts(indicator, function, bag);
            ReportRaisedWith(position, subsumption, bag);
        }

        foreach (var rule in _ruleset.NoticeRules)
        {
            var parts = new RedundantParts(_space, rule.When, null, _space.FunctionOf(rule.When));
            ReportParts(rule.When, parts, bag);
            if (!parts.IsComplete) bag.Add(Problems.TooManyWays, rule.When.Location, rule.Id);
        }

        return bag.ToSorted();
    }

    /// <summary>What was written elsewhere needs a look by those who live here.</summary>
    private void Adoptions(DiagnosticBag bag)
    {
        foreach (var indicator in _ruleset.Indicators)
        {
            if (indicator.AdoptedFrom is { ReviewedOn: null } source)
                bag.Add(Problems.AdoptedUnreviewed, indicator.NameLocation, indicator.Id, source.Ruleset);
        }
    }

    /// <summary>True unless each way to raise the indicator needs limits that leave no known context of the scope.</summary>
    private bool HasRoom(int position) =>
        !_functions[position].IsComplete
        || _functions[position]
            .MinimalSets.Any(set =>
                ContextLimit.HaveRoom([_ruleset.Scope, .. set.OfType<ContextPremise>().Select(premise => premise.Limit)])
            );

    private SourceLocation PlaceOfLimit(Indicator indicator) =>
        indicator.OnlyIn is { } limit && !ContextLimit.HaveRoom([_ruleset.Scope, limit]) ? limit.Location : indicator.NameLocation;

    private static void ReportParts(Condition condition, RedundantParts parts, DiagnosticBag bag)
    {
        foreach (var list in NeedlessLists.In(condition)) bag.Add(Problems.NeedlessList, list.Location);
        foreach (var part in parts.Found) bag.Add(Problems.RedundantPart, part.Location);
    }

    private static void ReportSingleFacts(Indicator indicator, PremiseFunction function, DiagnosticBag bag)
    {
        var single = new NameList(
            function
                .MinimalSets.Select(set => set.OfType<FactPremise>().ToList())
                .Where(facts => facts.Count == 1)
                .Select(facts => facts[0].ToString())
        );
        if (!single.IsEmpty)
            bag.Add(Problems.SingleFact, indicator.NameLocation, indicator.Id, single);
    }

    private void ReportRaisedWith(int position, Subsumption subsumption, DiagnosticBag bag)
    {
        var indicator = _ruleset.Indicators[position];
        foreach (
            var others in subsumption
                .AlwaysWith(position)
                .ToLookup(other => (IsSame: IsBackAgain(other), HasSameTexts: HaveSameTexts(indicator, _ruleset.Indicators[other])))
        )
        {
            // Of those that mean the same, the later one is told.
            var names = NameList.Of(
                others.Where(other => !others.Key.IsSame || other < position).Select(other => _ruleset.Indicators[other].Id)
            );
            if (!names.IsEmpty)
                bag.Add(
                    others.Key.IsSame ? Problems.SameMeaning : Problems.AlwaysWithAnother,
                    indicator.NameLocation,
                    indicator.Id,
                    names,
                    new Said(others.Key.HasSameTexts ? "texts-same" : "texts-other")
                );
        }

        bool IsBackAgain(int other) => _functions[other].IsComplete && !_functions[other].Beyond(_functions[position]).Any();
    }

    private static bool HaveSameTexts(Indicator one, Indicator other)
    {
        return Texts(one).SequenceEqual(Texts(other));

        static IEnumerable<(LanguageTag Language, string Text)> Texts(Indicator indicator) =>
            new[] { indicator.Title, indicator.Why, indicator.Caution }
                .Concat(indicator.OtherExplanations)
                .SelectMany(text =>
                    text.Languages.OrderBy(language => language.Value, StringComparer.Ordinal)
                        .Select(language => (language, text.In(language)))
                );
    }
}
