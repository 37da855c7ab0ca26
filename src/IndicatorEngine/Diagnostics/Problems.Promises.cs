namespace IndicatorEngine.Diagnostics;

// IND3045 and on: what names, conditions and notices promise.
internal static partial class Problems
{
    private const string ProofHelp =
        "People are held without marks, locks or borders: add another way to raise it. Only a draft may ask for one.";

    private const string MeaningElsewhere =
        "Name what was done to the person, or make it `neutral`; where the word means something else here, say so under `meansHere`, and the handbook prints it.";

    public static readonly DiagnosticDescriptor BlameInRatified = Error(
        "IND3045",
        nameof(BlameInRatified),
        "{0} doubts or blames somebody, and a ruleset that does cannot be `ratified`.",
        "Describe what was done or said instead, or go on as `in-review` until the text is changed."
    );
    public static readonly DiagnosticDescriptor ProfileInName = Error(
        "IND3046",
        nameof(ProfileInName),
        "`{0}` says who somebody is, and a {1} may not: two people told the same, and `{2}` alone would bring one of them nearer to a flag.",
        MeaningElsewhere
    );
    public static readonly DiagnosticDescriptor RatingInName = Error(
        "IND3047",
        nameof(RatingInName),
        "`{0}` rates a person, and a {1} may not: `{2}` alone would bring somebody nearer to a flag for what others think of them.",
        MeaningElsewhere
    );
    public static readonly DiagnosticDescriptor DenialInName = Error(
        "IND3048",
        nameof(DenialInName),
        "`{0}` makes a no, a gap or a change count, and a {1} may not: somebody who says nothing would be nearer to a flag by `{2}` alone.",
        MeaningElsewhere
    );
    public static readonly DiagnosticDescriptor DemeanourInName = Error(
        "IND3049",
        nameof(DemeanourInName),
        "`{0}` is about how somebody seems, and a {1} may not be: by `{2}` alone a calm and a nervous person would be read apart.",
        MeaningElsewhere
    );
    public static readonly DiagnosticDescriptor AgeAsNumber = Error(
        "IND3050",
        nameof(AgeAsNumber),
        "`{0}` makes this a number about somebody's age.",
        "Record only whether somebody is under 18, or may be; make it `neutral` if it must be written down."
    );
    public static readonly DiagnosticDescriptor UnknownUnit = Error(
        "IND3051",
        nameof(UnknownUnit),
        "`{0}` is not a unit that is known here.",
        "Count time, money, people or things, such as hours-per-day; points, percentages and shades rate somebody."
    );
    public static readonly DiagnosticDescriptor CountInUse = Error(
        "IND3052",
        nameof(CountInUse),
        "This asks for any {0} of {1}, and names no pattern: {2} would raise it.",
        "Say which facts belong together; a count alone is a checklist, and only a draft may have one."
    );
    public static readonly DiagnosticDescriptor NeedsProofInUse = Error(
        "IND3053",
        nameof(NeedsProofInUse),
        "This cannot hold without {0}: with {1} and nothing of that kind, nobody would be heard.",
        ProofHelp
    );
    public static readonly DiagnosticDescriptor StopWithoutSafety = Error(
        "IND3054",
        nameof(StopWithoutSafety),
        "`{0}` stops all questions, and this gives it without a safety code: {1} would bring it.",
        "Questions are stopped for somebody's safety only: name a safety code that must be there, or give advice that stops nothing."
    );
    public static readonly DiagnosticDescriptor StopByIndicator = Error(
        "IND3055",
        nameof(StopByIndicator),
        "`{0}` stops all questions, and an indicator cannot give it: every way to raise one does without a safety code.",
        "Give it in a rule under `notices` that needs a safety code, or give advice here that stops nothing."
    );
}
