namespace IndicatorEngine.Diagnostics;

// IND3xxx: what vocabularies, rulesets, scenarios and mappings mean.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "IND3001",
        nameof(DuplicateId),
        "`{0}` is already the name of another {1}.",
        "Give each its own name."
    );
    public static readonly DiagnosticDescriptor VocabularyNotFound = Error(
        "IND3002",
        nameof(VocabularyNotFound),
        "The vocabulary `{0}` could not be read.",
        "Check the path; it is relative to this file."
    );
    public static readonly DiagnosticDescriptor UnknownCode = Error(
        "IND3003",
        nameof(UnknownCode),
        "No vocabulary of this file has a code `{0}`.",
        "Check the spelling, or add the code to a vocabulary."
    );
    public static readonly DiagnosticDescriptor UnknownArea = Error(
        "IND3004",
        nameof(UnknownArea),
        "No vocabulary of this file has an area `{0}`.",
        "Check the spelling, or add the area to a vocabulary."
    );
    public static readonly DiagnosticDescriptor UnknownNotice = Error(
        "IND3005",
        nameof(UnknownNotice),
        "No vocabulary of this file has a notice `{0}`.",
        "Check the spelling, or add the notice to a vocabulary."
    );
    public static readonly DiagnosticDescriptor UnknownIndicator = Error(
        "IND3006",
        nameof(UnknownIndicator),
        "There is no indicator `{0}` in this ruleset.",
        "Check the spelling."
    );
    public static readonly DiagnosticDescriptor IndicatorCycle = Error(
        "IND3007",
        nameof(IndicatorCycle),
        "This indicator waits for itself: {0}.",
        "Break the circle by naming facts instead."
    );
    public static readonly DiagnosticDescriptor NeutralCode = Error(
        "IND3008",
        nameof(NeutralCode),
        "`{0}` is a neutral code, and a condition may not name one.",
        "How a person seems, or what they carry, says nothing about what was done to them."
    );
    public static readonly DiagnosticDescriptor SafetyCode = Error(
        "IND3009",
        nameof(SafetyCode),
        "`{0}` is a safety code, and only a notice may name one.",
        "Move it to a rule under `notices`."
    );
    public static readonly DiagnosticDescriptor NotGrounded = Error(
        "IND3010",
        nameof(NotGrounded),
        "This would be raised by {0} alone, which can only support.",
        "Add a concern code that must also be there."
    );
    public static readonly DiagnosticDescriptor EmptyGroup = Error(
        "IND3011",
        nameof(EmptyGroup),
        "`{0}` has nothing in it.",
        "Put at least one condition into it."
    );
    public static readonly DiagnosticDescriptor AtLeastOutOfRange = Error(
        "IND3012",
        nameof(AtLeastOutOfRange),
        "At least {0} of {1} can not be right.",
        "The number goes from 1 to the number of conditions listed."
    );
    public static readonly DiagnosticDescriptor EmptyClass = Error(
        "IND3013",
        nameof(EmptyClass),
        "No code of these vocabularies is of the class {0}.",
        "Check the words; concern codes are meant unless `kind` says otherwise."
    );
    public static readonly DiagnosticDescriptor NotANumberCode = Error(
        "IND3014",
        nameof(NotANumberCode),
        "`{0}` has no number to measure.",
        "Only a code whose `value` is a number can be measured."
    );
    public static readonly DiagnosticDescriptor NotAChoiceCode = Error(
        "IND3015",
        nameof(NotAChoiceCode),
        "`{0}` has no options to choose from.",
        "Only a code whose `value` is a choice can be used here."
    );
    public static readonly DiagnosticDescriptor UnknownOption = Error(
        "IND3016",
        nameof(UnknownOption),
        "`{0}` is not an option of `{1}`.",
        "Choose one of the options in the vocabulary."
    );
    public static readonly DiagnosticDescriptor EmptyRange = Error(
        "IND3017",
        nameof(EmptyRange),
        "No number is at least {0} and at most {1}.",
        "Swap the two numbers."
    );
    public static readonly DiagnosticDescriptor NotACondition = Error(
        "IND3018",
        nameof(NotACondition),
        "This is not a condition.",
        "A condition is a code, or an object with one of: all, any, atLeast and of, some, measure, choice, indicator."
    );
    public static readonly DiagnosticDescriptor UnreviewedRatification = Error(
        "IND3019",
        nameof(UnreviewedRatification),
        "A ruleset can only be `ratified` when its authorship says at which level people with lived experience reviewed it and signed it off.",
        "Fill in `engagement`, or use the status `draft` or `in-review`."
    );
    public static readonly DiagnosticDescriptor EmpowerWithoutSignOff = Error(
        "IND3020",
        nameof(EmpowerWithoutSignOff),
        "A stage says `empower`, but the sign-off does not.",
        "People with lived experience hold the final decision at that level: record it under `signOff`."
    );
    public static readonly DiagnosticDescriptor WordToAvoid = Advice(
        "IND3021",
        nameof(WordToAvoid),
        "{0} can hurt or mislead the people this text is about.",
        "Describe what was done or said instead."
    );
    public static readonly DiagnosticDescriptor LimitWithoutPlace = Error(
        "IND3022",
        nameof(LimitWithoutPlace),
        "This names no setting, sector or region.",
        "Name at least one, or take it out."
    );
    public static readonly DiagnosticDescriptor CodeInTwoVocabularies = Error(
        "IND3023",
        nameof(CodeInTwoVocabularies),
        "`{0}` stands in two vocabularies of this ruleset.",
        "Rename one of them, so that everybody knows which is meant."
    );
    public static readonly DiagnosticDescriptor UnrecordedVersion = Advice(
        "IND3024",
        nameof(UnrecordedVersion),
        "`changes` does not say what version `{0}` brought.",
        "Add an entry, so that readers can follow."
    );
    public static readonly DiagnosticDescriptor RepeatedOperand = Advice(
        "IND3025",
        nameof(RepeatedOperand),
        "The same condition stands twice in this list, and counts once.",
        "Take one out."
    );
    public static readonly DiagnosticDescriptor ExpectsNothing = Error(
        "IND3026",
        nameof(ExpectsNothing),
        "This expects nothing, so it could never fail.",
        "Say at least one thing under `expect`."
    );
    public static readonly DiagnosticDescriptor EntryForSameValue = Error(
        "IND3027",
        nameof(EntryForSameValue),
        "This records the same code for `{0}` twice.",
        "Keep one of the entries."
    );
    public static readonly DiagnosticDescriptor LimitsTooWide = Error(
        "IND3028",
        nameof(LimitsTooWide),
        "The parts of this condition, or of all so far, expand to more than {0}.",
        "Use fewer classes, or build on other indicators."
    );
    public static readonly DiagnosticDescriptor ScenarioWithoutRuleset = Error(
        "IND3029",
        nameof(ScenarioWithoutRuleset),
        "The ruleset this scenario is for could not be used.",
        "A scenario stands in the folder `scenarios` beside a `ruleset.json` without errors."
    );
    public static readonly DiagnosticDescriptor TooManyLevels = Error(
        "IND3030",
        nameof(TooManyLevels),
        "This indicator builds on others more than {0} levels deep.",
        "Name facts instead of one of the indicators between."
    );
    public static readonly DiagnosticDescriptor CountOnly = Advice(
        "IND3031",
        nameof(CountOnly),
        "This asks for any {0} of {1}, and names no pattern: {2} would raise it.",
        "Say which facts belong together; a count alone is a checklist, and only a draft may have one."
    );
    public static readonly DiagnosticDescriptor UnknownFormat = Error(
        "IND3032",
        nameof(UnknownFormat),
        "`{0}` is not a format that is known here: {1}.",
        "Check the `format` line; a newer format needs a newer version of the library."
    );
    public static readonly DiagnosticDescriptor NothingToLeaveOut = Error(
        "IND3033",
        nameof(NothingToLeaveOut),
        "The story records nothing about `{0}`, so a variant cannot leave it out.",
        "Check the spelling, or take it out of `without`."
    );
    public static readonly DiagnosticDescriptor NothingAndCode = Error(
        "IND3034",
        nameof(NothingAndCode),
        "This entry says that the value records nothing, and also names a code.",
        "Take out `nothing` or `code`."
    );
    public static readonly DiagnosticDescriptor PersonInTable = Error(
        "IND3035",
        nameof(PersonInTable),
        "A row of a table is one record: `person` is for JSON, where a record can hold a list of people.",
        "Take `person` out, or give each person a row."
    );
    public static readonly DiagnosticDescriptor OlderMapping = Advice(
        "IND3036",
        nameof(OlderMapping),
        "This is the older name of the format `{0}`.",
        "Write `record-mapping/1`, and rename `{1}` to `{2}`; all else may stay as it is."
    );
    public static readonly DiagnosticDescriptor AreaWithinItself = Error(
        "IND3040",
        nameof(AreaWithinItself),
        "This area is within itself: {0}.",
        "Take one `within` out."
    );
    public static readonly DiagnosticDescriptor UnknownSetting = Error(
        "IND3041",
        nameof(UnknownSetting),
        "No vocabulary of this file has a setting `{0}`.",
        "Check the spelling, or add the setting to a vocabulary."
    );
    public static readonly DiagnosticDescriptor UnknownSector = Error(
        "IND3042",
        nameof(UnknownSector),
        "No vocabulary of this file has a sector `{0}`.",
        "Check the spelling, or add the sector to a vocabulary."
    );
    public static readonly DiagnosticDescriptor MeasureOutOfReach = Error(
        "IND3043",
        nameof(MeasureOutOfReach),
        "No number that `{0}` can have meets this.",
        "Its vocabulary says from and up to which number it goes."
    );
    public static readonly DiagnosticDescriptor UnknownOuterArea = Error(
        "IND3044",
        nameof(UnknownOuterArea),
        "There is no area `{0}` in this vocabulary.",
        "An area can only be a form of one beside it: check the spelling, or add that area."
    );
}
