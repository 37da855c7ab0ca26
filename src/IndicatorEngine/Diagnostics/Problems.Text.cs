namespace IndicatorEngine.Diagnostics;

// IND1xxx: the text of a file.
internal static partial class Problems
{
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
    public static readonly DiagnosticDescriptor UnexpectedEndOfLine = Error(
        "IND1012",
        nameof(UnexpectedEndOfLine),
        "This line ends before the screening in it is complete.",
        "Each line holds one whole screening; this one may have been cut off. The lines after it are read."
    );
    public static readonly DiagnosticDescriptor WrongCharacter = Error(
        "IND1013",
        nameof(WrongCharacter),
        "This is {0} and not {1}.",
        "Programs for letters change such characters as you type; put the plain one in its place."
    );
}
