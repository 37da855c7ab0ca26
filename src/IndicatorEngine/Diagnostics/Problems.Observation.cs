namespace IndicatorEngine.Diagnostics;

// IND4xxx: observations.
internal static partial class Problems
{
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
        "No entry for the field `{0}` names its value in this record, found {1}: nothing was recorded for it.",
        "Look at this line, and add an entry if the value means something, or one with `nothing` if it does not; it is not repeated here, because it could be what somebody said."
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
        "This row cannot be read.",
        "Check the quotation marks, the number of cells, and that the text is UTF-8 or UTF-16."
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
        "The columns {1} are all named `{0}`, so their values cannot be told apart.",
        "Rename all but one of them."
    );
    public static readonly DiagnosticDescriptor GroupedByMappedColumn = Advice(
        "IND4010",
        nameof(GroupedByMappedColumn),
        "The column `{0}` that groups are taken from also records codes, so what is compared depends on the groups.",
        "Group by a column that the mapping does not read, or read the comparison with that in mind."
    );
    public static readonly DiagnosticDescriptor MissingSheet = Error(
        "IND4011",
        nameof(MissingSheet),
        "The workbook has no sheet `{0}`.",
        "Check `sheet` in the mapping. The sheets are: {1}."
    );
    public static readonly DiagnosticDescriptor LockedWorkbook = Error(
        "IND4012",
        nameof(LockedWorkbook),
        "This workbook is locked with a password, so nothing in it can be read.",
        "Save a copy of it without a password, in a place where that is safe, and delete the copy afterwards."
    );
    public static readonly DiagnosticDescriptor InvalidWorkbook = Error(
        "IND4013",
        nameof(InvalidWorkbook),
        "This cannot be read as a workbook of Excel: {0}.",
        "Save it again as .xlsx or as CSV."
    );
    public static readonly DiagnosticDescriptor InvalidRecord = Error(
        "IND4014",
        nameof(InvalidRecord),
        "This record cannot be read: {0}.",
        "Look at this line; what comes after it is read if it can be."
    );
    public static readonly DiagnosticDescriptor NoRecords = Error(
        "IND4015",
        nameof(NoRecords),
        "There are no records at `{0}`.",
        "Check `from` and `person` in the mapping against the file."
    );
    public static readonly DiagnosticDescriptor OtherShape = Error(
        "IND4016",
        nameof(OtherShape),
        "The mapping reads {0}, and this is {1}.",
        "Check `from` in the mapping, and which file was given."
    );
    public static readonly DiagnosticDescriptor TableAsFound = Advice(
        "IND4017",
        nameof(TableAsFound),
        "This table was read with {0}.",
        "If that is not so, nothing read from it can be trusted."
    );
    public static readonly DiagnosticDescriptor NoHeader = Error(
        "IND4018",
        nameof(NoHeader),
        "No row with the names of the columns was found here.",
        "Say with `headerRow` in the mapping where it is; a file with nothing but blank lines has none."
    );
    public static readonly DiagnosticDescriptor TableWithoutMapping = Error(
        "IND4019",
        nameof(TableWithoutMapping),
        "This is {0}, and no mapping says what its columns record.",
        "Give one with --map; `indicators new mapping` starts one."
    );
    public static readonly DiagnosticDescriptor MappedCodeUnknown = Advice(
        "IND4020",
        nameof(MappedCodeUnknown),
        "No chosen ruleset knows the code `{0}`, so what the mapping records with it raises nothing.",
        "Check the spelling, and whether the right rulesets were chosen."
    );
}
