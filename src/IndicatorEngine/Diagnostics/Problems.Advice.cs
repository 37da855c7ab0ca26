namespace IndicatorEngine.Diagnostics;

// IND34xx: advice to the authors of vocabularies and rulesets.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor MissingTranslation = Advice("IND3401");
    public static readonly DiagnosticDescriptor PlainThreshold = Advice("IND3402");
    public static readonly DiagnosticDescriptor NeedlessList = Advice("IND3403");
    public static readonly DiagnosticDescriptor RedundantPart = Advice("IND3404");
    public static readonly DiagnosticDescriptor RaisedNowhere = Advice("IND3405");
    public static readonly DiagnosticDescriptor SameMeaning = Advice("IND3406");
    public static readonly DiagnosticDescriptor AlwaysWithAnother = Advice("IND3407");
    public static readonly DiagnosticDescriptor SingleFact = Advice("IND3408");
    public static readonly DiagnosticDescriptor TooManyWays = Advice("IND3409");
    public static readonly DiagnosticDescriptor UnusedCodes = Advice("IND3410");
    public static readonly DiagnosticDescriptor UnreachableAreas = Advice("IND3411");
    public static readonly DiagnosticDescriptor CodesWithoutSource = Advice("IND3412");
    public static readonly DiagnosticDescriptor ReviewOverdue = Advice("IND3413");
    public static readonly DiagnosticDescriptor NameToAvoid = Advice("IND3420");
    public static readonly DiagnosticDescriptor MeaningOfNothing = Advice("IND3421");
    public static readonly DiagnosticDescriptor PeopleAsAGroup = Advice("IND3422");
    public static readonly DiagnosticDescriptor NeedsProof = Advice("IND3423");
    public static readonly DiagnosticDescriptor EverythingLimited = Advice("IND3424");
    public static readonly DiagnosticDescriptor LimitedToPlaces = Advice("IND3425");
    public static readonly DiagnosticDescriptor ContextNamedOnce = Advice("IND3426");
    public static readonly DiagnosticDescriptor CopyDiffers = Advice("IND3427");
    public static readonly DiagnosticDescriptor SignOffWithoutDay = Advice("IND3428");
    public static readonly DiagnosticDescriptor AdoptedUnreviewed = Advice("IND3429");
    public static readonly DiagnosticDescriptor SameRulesetId = Advice("IND3450");
}
