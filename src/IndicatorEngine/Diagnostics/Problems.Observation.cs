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
}
