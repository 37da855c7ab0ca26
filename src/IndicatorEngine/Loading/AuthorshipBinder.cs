using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Loading;

/// <summary>Bind: who wrote a ruleset, and whether what the file claims about it holds together.</summary>
internal sealed class AuthorshipBinder(Binding binding)
{
    private int _withdrawn;

    public Authorship? Bind(JsonSyntax? node, RulesetStatus? status)
    {
        if (node is null || binding.Object(node) is not { } fields) return null;
        var origin = binding.Word<RulesetOrigin>(fields.Required("origin"));
        var engagement = binding.Object(fields.Required("engagement"));
        var drafting = Level(engagement, "drafting");
        var review = Level(engagement, "review");
        var signOff = Level(engagement, "signOff");
        var signedOffOn = binding.Date(engagement?.Optional("signedOffOn"));
        var signedOffBy = binding.Text(engagement?.Optional("signedOffBy"));
        engagement?.ReportUnknown();
        var contributors = fields.List("contributors", BindContributor);
        var represents = fields.List("represents", item => binding.Localized(item));
        var missing = fields.List("missingContexts", item => binding.Localized(item));
        var decisions = fields.List("decisions", BindDecision);
        fields.ReportUnknown();

        if (status == RulesetStatus.Ratified && (review is null or EngagementLevel.Inform || signOff is null or EngagementLevel.Inform))
            binding.Report(Problems.UnreviewedRatification, node);
        if (status == RulesetStatus.Ratified && signOff is not null && (signedOffOn is null || signedOffBy is null))
            binding.Report(Problems.SignOffWithoutDay, node);
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
                SignedOffOn = signedOffOn,
                SignedOffBy = signedOffBy,
                Withdrawn = _withdrawn,
                Represents = represents,
                Contributors = contributors,
                MissingContexts = missing,
                Decisions = decisions,
            };
    }

    private EngagementLevel? Level(ObjectReader? engagement, string stage) => binding.Word<EngagementLevel>(engagement?.Optional(stage));

    private Contributor? BindContributor(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        if (binding.Boolean(fields.Optional("withdrawn")) == true) return Withdraw(fields);
        var name = binding.Text(fields.Optional("name"));
        var shownAs = binding.Word<Attribution>(fields.Required("as"));
        var consent = BindConsent(fields.Required("consent"));
        var paid = binding.Word<Payment>(fields.Required("paid"));
        var roles = fields.List("roles", role => binding.Text(role));
        var discloses = binding.Boolean(fields.Optional("disclosesLivedExperience")) ?? false;
        fields.ReportUnknown();
        return shownAs is null || consent is null || paid is null ? null : new Contributor
        {
            Name = name,
            As = shownAs.Value,
            Consent = consent.Value.Scope,
            ConsentOn = consent.Value.On,
            MayBeShownAs = consent.Value.ShownAs,
            DisclosesLivedExperience = discloses,
            Paid = paid.Value,
            Roles = roles,
        };
    }

    /// <summary>What they agreed to: a record, or words alone as long as nothing is ratified.</summary>
    private (string Scope, DateOnly? On, string? ShownAs)? BindConsent(JsonSyntax? node)
    {
        if (node is not JsonObjectSyntax)
        {
            if (node is JsonStringSyntax && binding.IsForRatification) binding.Report(Problems.ConsentNotRecorded, node);
            return binding.Prose(node) is { } words ? (words, null, null) : null;
        }

        var fields = binding.Object(node)!;
        var scope = binding.Prose(fields.Required("scope"));
        var on = binding.Date(fields.Required("on"));
        var shownAs = binding.Text(fields.Required("shownAs"));
        fields.ReportUnknown();
        return scope is null ? null : (scope, on, shownAs);
    }

    /// <summary>Counts a contribution that was taken back, of which nothing may be kept.</summary>
    private Contributor? Withdraw(ObjectReader fields)
    {
        _withdrawn++;
        foreach (var member in fields.Node.Members.Where(member => member.Name != "withdrawn"))
            binding.Report(Problems.WithdrawnSaysMore, member.Value, member.Name);
        return null;
    }

    private Decision? BindDecision(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var on = binding.Date(fields.Required("on"));
        var proposal = binding.Prose(fields.Required("proposal"));
        var outcome = binding.Word<DecisionOutcome>(fields.Required("outcome"));
        var because = binding.Prose(fields.Required("because"));
        var by = binding.Text(fields.Optional("by"));
        fields.ReportUnknown();
        return on is null || proposal is null || outcome is null || because is null
            ? null
            : new Decision(on.Value, proposal, outcome.Value, because, by);
    }
}
