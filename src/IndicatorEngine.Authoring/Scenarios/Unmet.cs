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
internal readonly record struct Unmet(ExpectationKind Kind, string Name)
{
    /// <summary>All that an answer does not meet, in the order of the format.</summary>
    public static IEnumerable<Unmet> In(Answer answer, Expectation expect)
    {
        var areas = answer.Raised.Select(indicator => indicator.Area.Id).ToHashSet(StringComparer.Ordinal);
        var raised = answer.Raised.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        var unwanted = expect.NoAreas.Contains("*") ? areas.Order(StringComparer.Ordinal) : expect.NoAreas.Where(areas.Contains);
        return
        [
            .. expect.Areas.Where(area => !areas.Contains(area)).Select(area => new Unmet(ExpectationKind.Area, area)),
            .. unwanted.Select(area => new Unmet(ExpectationKind.NoArea, area)),
            .. expect.Raised.Where(id => !raised.Contains(id)).Select(id => new Unmet(ExpectationKind.Raised, id)),
            .. expect.NotRaised.Where(raised.Contains).Select(id => new Unmet(ExpectationKind.NotRaised, id)),
            .. expect.NotYetKnown.Where(id => answer.StateOf(id) != IndicatorState.NotYetKnown).Select(id => new Unmet(ExpectationKind.NotYetKnown, id)),
            .. expect.Notices.Where(id => !answer.Gives(id)).Select(id => new Unmet(ExpectationKind.Notice, id)),
            .. expect.NoNotices.Where(answer.Gives).Select(id => new Unmet(ExpectationKind.NoNotice, id)),
            .. expect.MustCite.Where(code => !answer.Uses(code)).Select(code => new Unmet(ExpectationKind.Cited, code)),
        ];
    }
}
