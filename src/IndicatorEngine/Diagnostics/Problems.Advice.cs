namespace IndicatorEngine.Diagnostics;

// IND34xx: advice to the authors of vocabularies and rulesets.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor MissingTranslation = Advice(
        "IND3401",
        nameof(MissingTranslation),
        "Texts without a translation into `{0}`: {1}, the first of them here.",
        "Translate them, or take the language out of `languages`; until then readers are given the first language."
    );
    public static readonly DiagnosticDescriptor PlainThreshold = Advice(
        "IND3402",
        nameof(PlainThreshold),
        "At least {0} of {1} is the same as `{2}`.",
        "Write that word instead: it reads as it is meant."
    );
    public static readonly DiagnosticDescriptor NeedlessList = Advice(
        "IND3403",
        nameof(NeedlessList),
        "This list changes nothing: what it holds could stand in its place.",
        "Keep what it holds and take the list out, unless it helps somebody to read."
    );
    public static readonly DiagnosticDescriptor RedundantPart = Advice(
        "IND3404",
        nameof(RedundantPart),
        "This part changes nothing: whatever is recorded, the condition comes out the same without it.",
        "Take it out, or check whether something else was meant."
    );
    public static readonly DiagnosticDescriptor RaisedNowhere = Advice(
        "IND3405",
        nameof(RaisedNowhere),
        "Within the scope of this ruleset, no known setting, sector and place lets `{0}` be raised.",
        "Compare `scope` with `onlyIn` here and in the indicators this one cannot do without; only where the context is not known could it still be raised."
    );
    public static readonly DiagnosticDescriptor SameMeaning = Advice(
        "IND3406",
        nameof(SameMeaning),
        "Exactly what raises `{0}` raises {1} too, with {2} texts.",
        "Keep one of them, or say in the conditions how they differ."
    );
    public static readonly DiagnosticDescriptor AlwaysWithAnother = Advice(
        "IND3407",
        nameof(AlwaysWithAnother),
        "Whatever raises `{0}` raises {1} too, with {2} texts.",
        "Often this is meant, when one says more than the other; if not, a fact is missing here or there."
    );
    public static readonly DiagnosticDescriptor SingleFact = Advice(
        "IND3408",
        nameof(SingleFact),
        "One fact alone is enough to raise `{0}`: {1}.",
        "This is allowed; make sure that it is meant, because a single fact often has an ordinary explanation."
    );
    public static readonly DiagnosticDescriptor TooManyWays = Advice(
        "IND3409",
        nameof(TooManyWays),
        "The condition of `{0}` can be met in too many ways to compare all of them, so what is said about it here is right and may not be all.",
        "Name facts in place of wide classes, or build on other indicators."
    );
    public static readonly DiagnosticDescriptor UnusedCodes = Advice(
        "IND3410",
        nameof(UnusedCodes),
        "No condition in the rulesets checked uses {0}.",
        "What is recorded with such a code raises nothing; use it in a condition, or make it `neutral` if that is meant."
    );
    public static readonly DiagnosticDescriptor UnreachableAreas = Advice(
        "IND3411",
        nameof(UnreachableAreas),
        "No indicator in the rulesets checked can raise a flag about {0}.",
        "Write one, or take the area out."
    );
    public static readonly DiagnosticDescriptor CodesWithoutSource = Advice(
        "IND3412",
        nameof(CodesWithoutSource),
        "Nothing names the source of {0}.",
        "Add a `source`: the document, or the people whose knowledge it is and who agreed to it being said."
    );
    public static readonly DiagnosticDescriptor ReviewOverdue = Advice(
        "IND3413",
        nameof(ReviewOverdue),
        "This ruleset was to be reviewed by {0}.",
        "Review it with people who know its context, then set the next day; results say so until then."
    );
    public static readonly DiagnosticDescriptor NameToAvoid = Advice(
        "IND3420",
        nameof(NameToAvoid),
        "`{0}` in this name can be read as a rating, a doubt or a judgement.",
        "Name what is done to people; where the word means something else here, say so under `meansHere`, and the handbook prints it."
    );
    public static readonly DiagnosticDescriptor MeaningOfNothing = Advice(
        "IND3421",
        nameof(MeaningOfNothing),
        "`meansHere` explains `{0}`, which needs no explanation in these names.",
        "Take it out, or write the word as it stands in the name."
    );
    public static readonly DiagnosticDescriptor PeopleAsAGroup = Advice(
        "IND3422",
        nameof(PeopleAsAGroup),
        "`{0}` speaks of people as of one kind, and readers may take it for a profile.",
        "Say what is done to people, and by whom; a ruleset's scope already says where it was written."
    );
    public static readonly DiagnosticDescriptor NeedsProof = Advice(
        "IND3423",
        nameof(NeedsProof),
        "This cannot hold without {0}: with {1} and nothing of that kind, nobody would be heard.",
        ProofHelp
    );
    public static readonly DiagnosticDescriptor SameRulesetId = Advice(
        "IND3450",
        nameof(SameRulesetId),
        "Two of the rulesets checked have the id `{0}`; another is in `{1}`.",
        "They cannot be read side by side: give one of them another id, unless one is an older version of the other."
    );
}
