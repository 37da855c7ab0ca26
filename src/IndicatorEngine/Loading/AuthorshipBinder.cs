using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Loading;

/// <summary>Bind: who wrote a ruleset, and whether what the file claims about it holds together.</summary>
internal sealed class AuthorshipBinder(Binding binding)
{
    public Authorship? Bind(JsonSyntax? node, RulesetStatus? status)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var origin = binding.Word<RulesetOrigin>(fields.Required("origin"));
        var engagement = binding.Object(fields.Required("engagement"));
        var drafting = Level(engagement, "drafting");
        var review = Level(engagement, "review");
        var signOff = Level(engagement, "signOff");
        engagement?.ReportUnknown();
        var contributors = fields.List("contributors", BindContributor);
        var missing = fields.List("missingContexts", item => binding.Localized(item));
        var decisions = fields.List("decisions", BindDecision);
        fields.ReportUnknown();

        if (status == RulesetStatus.Ratified && (review is null or EngagementLevel.Inform || signOff is null or EngagementLevel.Inform))
            binding.Report(Problems.UnreviewedRatification, node);
        if (signOff != EngagementLevel.Empower && (drafting == EngagementLevel.Empower || review == EngagementLevel.Empower))
            binding.Report(Problems.EmpowerWithoutSignOff, node);
        return origin is null
            ? null
            : new Authorship
            {
                Origin = origin.Value,
                Drafting = drafting,
                Review = review,
                SignOff = signOff,
                Contributors = contributors,
                MissingContexts = missing,
                Decisions = decisions,
            };
    }

    private EngagementLevel? Level(ObjectReader? engagement, string stage) => binding.Word<EngagementLevel>(engagement?.Optional(stage));

    private Contributor? BindContributor(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var name = binding.Text(fields.Optional("name"));
        var shownAs = binding.Word<Attribution>(fields.Required("as"));
        var consent = binding.Prose(fields.Required("consent"));
        var paid = binding.Word<Payment>(fields.Required("paid"));
        var roles = fields.List("roles", role => binding.Text(role));
        fields.ReportUnknown();
        return shownAs is null || consent is null || paid is null ? null : new Contributor
        {
            Name = name,
            As = shownAs.Value,
            Consent = consent,
            Paid = paid.Value,
            Roles = roles,
        };
    }

    private Decision? BindDecision(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var on = binding.Date(fields.Required("on"));
        var proposal = binding.Prose(fields.Required("proposal"));
        var outcome = binding.Word<DecisionOutcome>(fields.Required("outcome"));
        var because = binding.Prose(fields.Required("because"));
        fields.ReportUnknown();
        return on is null || proposal is null || outcome is null || because is null
            ? null
            : new Decision(on.Value, proposal, outcome.Value, because);
    }
}
