namespace IndicatorEngine.Diagnostics;

/// <summary>Every kind of problem, in one table. The order and the codes never change; new kinds are added.</summary>
internal static class Problems
{
    // 1xxx: the text of a file.
    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "IND1001",
        nameof(UnreadableFile),
        "The file `{0}` could not be read.",
        "Check that the path is right and that you may open the file."
    );
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "IND1002",
        nameof(TooLarge),
        "This is longer than {0} bytes, the limit for {1}.",
        "Split it into smaller parts."
    );
    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "IND1003",
        nameof(NotUtf8),
        "The file is not UTF-8 text from here on.",
        "Save it again with the encoding UTF-8."
    );
    public static readonly DiagnosticDescriptor EmptyFile = Error(
        "IND1004",
        nameof(EmptyFile),
        "There is nothing in this file.",
        "An empty file is never read as `nothing was recorded`; check how it was made."
    );
    public static readonly DiagnosticDescriptor InvalidJson = Error(
        "IND1005",
        nameof(InvalidJson),
        "This is not valid JSON here: `{0}` does not belong in this place.",
        "Often a comma, a quotation mark or a bracket is missing just before."
    );
    public static readonly DiagnosticDescriptor UnexpectedEnd = Error(
        "IND1006",
        nameof(UnexpectedEnd),
        "The file ends before it is complete.",
        "Something opened with { , [ or a quotation mark is never closed; the file may have been cut off."
    );
    public static readonly DiagnosticDescriptor TooDeep = Error(
        "IND1007",
        nameof(TooDeep),
        "This is nested more than {0} levels deep.",
        "Take a part out and give it a name of its own."
    );
    public static readonly DiagnosticDescriptor DuplicateMember = Error(
        "IND1008",
        nameof(DuplicateMember),
        "`{0}` is given twice here.",
        "Keep one of the two; only one could be read."
    );
    public static readonly DiagnosticDescriptor InvalidEscape = Error(
        "IND1009",
        nameof(InvalidEscape),
        "This text has an escape that stands for no character.",
        "Write the character itself."
    );
    public static readonly DiagnosticDescriptor More = Advice(
        "IND1010",
        nameof(More),
        "{0} more problems are not shown.",
        "Mend the ones above first, then check again."
    );
    public static readonly DiagnosticDescriptor ReadingStopped = Error(
        "IND1011",
        nameof(ReadingStopped),
        "Reading stopped here: what follows in this file was not read.",
        "Mend what is named above, then read the file again."
    );

    // 2xxx: the shape of a file.
    public static readonly DiagnosticDescriptor UnknownMember = Error(
        "IND2001",
        nameof(UnknownMember),
        "`{0}` is not known here.",
        "Check the spelling; nothing that is not understood is passed over in silence."
    );
    public static readonly DiagnosticDescriptor MissingMember = Error(
        "IND2002",
        nameof(MissingMember),
        "`{0}` is missing here.",
        "Add it."
    );
    public static readonly DiagnosticDescriptor WrongType = Error(
        "IND2003",
        nameof(WrongType),
        "Here {0} is expected, and this is {1}.",
        "Change the value."
    );
    public static readonly DiagnosticDescriptor WrongFormat = Error(
        "IND2004",
        nameof(WrongFormat),
        "Here the format `{0}` is expected, and this is {1}.",
        "Check that this is the right kind of file."
    );
    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "IND2005",
        nameof(UnknownWord),
        "`{0}` is not one of the words that can stand here: {1}.",
        "Choose one of them."
    );
    public static readonly DiagnosticDescriptor InvalidId = Error(
        "IND2006",
        nameof(InvalidId),
        "`{0}` is not a name that can be used.",
        "Use small letters, digits and single dashes, starting with a letter, at most 80 characters."
    );
    public static readonly DiagnosticDescriptor InvalidVersion = Error(
        "IND2007",
        nameof(InvalidVersion),
        "`{0}` is not a version.",
        "Write three numbers such as 1.2.0 (Semantic Versioning 2.0.0)."
    );
    public static readonly DiagnosticDescriptor InvalidDate = Error(
        "IND2008",
        nameof(InvalidDate),
        "`{0}` is not a date.",
        "Write year-month-day, such as 2027-06-30."
    );
    public static readonly DiagnosticDescriptor InvalidLanguage = Error(
        "IND2009",
        nameof(InvalidLanguage),
        "`{0}` is not a language tag.",
        "Write a tag such as en, fr or sw-KE (BCP 47)."
    );
    public static readonly DiagnosticDescriptor EmptyText = Error(
        "IND2010",
        nameof(EmptyText),
        "This text is empty.",
        "Write it, or take it out."
    );
    public static readonly DiagnosticDescriptor UnsafeCharacter = Error(
        "IND2011",
        nameof(UnsafeCharacter),
        "This text has a character that cannot be shown safely.",
        "Take out control characters; a plain line break is allowed in long texts."
    );
    public static readonly DiagnosticDescriptor UnknownRegion = Error(
        "IND2012",
        nameof(UnknownRegion),
        "`{0}` is not a place code.",
        "Use a UN M49 area such as 014, or an ISO country such as UG."
    );
    public static readonly DiagnosticDescriptor TooMany = Error(
        "IND2013",
        nameof(TooMany),
        "There are more than {0} {1} here.",
        "Split it into smaller parts."
    );
    public static readonly DiagnosticDescriptor MissingOriginal = Error(
        "IND2014",
        nameof(MissingOriginal),
        "This text is missing in `{0}`, the first language of the file.",
        "Add it, so that every reader can fall back to it."
    );
    public static readonly DiagnosticDescriptor UndeclaredLanguage = Advice(
        "IND2015",
        nameof(UndeclaredLanguage),
        "`{0}` is not among the languages of this file.",
        "Add it to `languages`."
    );
    public static readonly DiagnosticDescriptor EmptyList = Error(
        "IND2016",
        nameof(EmptyList),
        "`{0}` has nothing in it.",
        "Name at least one."
    );
    public static readonly DiagnosticDescriptor NumberOutOfRange = Error(
        "IND2017",
        nameof(NumberOutOfRange),
        "`{0}` is not a number that can stand here.",
        "Use an ordinary number without an exponent."
    );
    public static readonly DiagnosticDescriptor InvalidPath = Error(
        "IND2018",
        nameof(InvalidPath),
        "`{0}` is not a path that can be used here.",
        "Write a path relative to this file, with forward slashes, that ends in .vocabulary.json; each once."
    );

    // 3xxx: what vocabularies, rulesets, scenarios and mappings mean.
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
        "`{0}` can hurt or mislead the people this text is about.",
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
        "This asks for any {0} of {1}, and names no pattern.",
        "Say which facts belong together; a count alone is a checklist."
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

    // 34xx: advice to the authors of vocabularies and rulesets.
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

    // 4xxx: observations.
    public static readonly DiagnosticDescriptor UnrecognisedCode = Error(
        "IND4001",
        nameof(UnrecognisedCode),
        "No chosen ruleset knows the code `{0}`.",
        "Check the spelling; without --strict the observation is kept and listed as unrecognised."
    );
    public static readonly DiagnosticDescriptor UnrecognisedValue = Error(
        "IND4002",
        nameof(UnrecognisedValue),
        "The value given for `{0}` is not one that its vocabulary knows.",
        "Check it; without --strict the observation is kept and its value listed as unrecognised; a number beyond its bounds is no fact at all."
    );
    public static readonly DiagnosticDescriptor ValueNotPresent = Error(
        "IND4003",
        nameof(ValueNotPresent),
        "A value means `present`, and the state given here is `{0}`.",
        "Take out one of the two."
    );
    public static readonly DiagnosticDescriptor NoState = Error(
        "IND4004",
        nameof(NoState),
        "This observation has neither a state nor a value.",
        "Say present, absent, not-asked, declined or unknown."
    );
    public static readonly DiagnosticDescriptor UnmappedValue = Advice(
        "IND4005",
        nameof(UnmappedValue),
        "No entry for the column `{0}` names its value in this row, found {1}: nothing was recorded for it.",
        "Look at this line of the table, and add an entry if the value means something; it is not repeated here, because it could be what somebody said."
    );
    public static readonly DiagnosticDescriptor MissingColumn = Error(
        "IND4006",
        nameof(MissingColumn),
        "The file has no column `{0}`, which the mapping names or the groups are taken from.",
        "Check the name against the first line of the file."
    );
    public static readonly DiagnosticDescriptor InvalidRow = Error(
        "IND4007",
        nameof(InvalidRow),
        "This row cannot be read as CSV.",
        "Check the quotation marks, the number of columns, and that the file is UTF-8."
    );
    public static readonly DiagnosticDescriptor NotAScreening = Error(
        "IND4008",
        nameof(NotAScreening),
        "Here a screening is expected, and this is {0}.",
        "A file holds one screening, or a list of them."
    );
    public static readonly DiagnosticDescriptor DuplicateColumn = Error(
        "IND4009",
        nameof(DuplicateColumn),
        "The column `{0}` stands twice in the first line, so its values cannot be told apart.",
        "Rename one of them."
    );
    public static readonly DiagnosticDescriptor GroupedByMappedColumn = Advice(
        "IND4010",
        nameof(GroupedByMappedColumn),
        "The column `{0}` that groups are taken from also records codes, so what is compared depends on the groups.",
        "Group by a column that the mapping does not read, or read the comparison with that in mind."
    );

    private static DiagnosticDescriptor Error(string code, string name, string message, string help) =>
        new(code, name, DiagnosticSeverity.Error, message, help);

    private static DiagnosticDescriptor Advice(string code, string name, string message, string help) =>
        new(code, name, DiagnosticSeverity.Advice, message, help);
}
