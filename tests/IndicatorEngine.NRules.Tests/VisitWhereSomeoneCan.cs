using NRules.Fluent.Dsl;

namespace IndicatorEngine.NRules.Tests;

/// <summary>A fact of a team: someone who can help in an area.</summary>
public sealed record Volunteer(string Screening, string Area);

/// <summary>What a team's rule concludes.</summary>
public sealed record Visit(string Screening, string About);

/// <summary>A team's own rule, over its own fact and a raised indicator. NRules finds public types that are not nested.</summary>
public sealed class VisitWhereSomeoneCan : Rule
{
    public override void Define()
    {
        Volunteer volunteer = null!;
        RaisedIndicator raised = null!;
        When().Match(() => volunteer)
            .Match(() => raised, r => r.Screening == volunteer.Screening, r => r.Indicator.Area.Id == volunteer.Area);
        Then().Yield(_ => new Visit(raised.Screening, raised.Indicator.Title.In(raised.Indicator.Title.Original)));
    }
}
