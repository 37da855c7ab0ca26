using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Scenarios;

/// <summary>What an expectation can ask for.</summary>
internal enum ExpectationKind
{
    Area,
    NoArea,
    Raised,
    NotRaised,
    NotYetKnown,
    Notice,
    NoNotice,
    Cited,
}

/// <summary>Something that came out otherwise than expected.</summary>
/// <param name="Kind">What was expected of it.</param>
/// <param name="Name">The area, indicator, notice or code.</param>
internal readonly record struct FailedExpectation(ExpectationKind Kind, string Name)
{
    /// <summary>All that an answer does not meet, in the order of the format.</summary>
    public static IEnumerable<FailedExpectation> In(Outcome outcome, Expectation expect)
    {
        var areas = outcome.Raised.Select(indicator => indicator.Area.Id).ToHashSet(StringComparer.Ordinal);
        var raised = outcome.Raised.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        var unwanted = expect.NoAreas.Contains("*") ? areas.Order(StringComparer.Ordinal) : expect.NoAreas.Where(areas.Contains);
        return
        [
            .. expect.Areas.Where(area => !areas.Contains(area)).Select(area => new FailedExpectation(ExpectationKind.Area, area)),
            .. unwanted.Select(area => new FailedExpectation(ExpectationKind.NoArea, area)),
            .. expect.Raised.Where(id => !raised.Contains(id)).Select(id => new FailedExpectation(ExpectationKind.Raised, id)),
            .. expect.NotRaised.Where(raised.Contains).Select(id => new FailedExpectation(ExpectationKind.NotRaised, id)),
            .. expect
                .NotYetKnown.Where(id => outcome.StateOf(id) != IndicatorState.NotYetKnown)
                .Select(id => new FailedExpectation(ExpectationKind.NotYetKnown, id)),
            .. expect.Notices.Where(id => !outcome.Gives(id)).Select(id => new FailedExpectation(ExpectationKind.Notice, id)),
            .. expect.NoNotices.Where(outcome.Gives).Select(id => new FailedExpectation(ExpectationKind.NoNotice, id)),
            .. expect.MustCite.Where(code => !outcome.Uses(code)).Select(code => new FailedExpectation(ExpectationKind.Cited, code)),
        ];
    }
}
