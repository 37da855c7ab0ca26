namespace IndicatorEngine.Diagnostics;

// IND2xxx: the shape of a file.
internal static partial class Problems
{
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
        "Use a number of at most 28 digits, such as 14.5."
    );
    public static readonly DiagnosticDescriptor InvalidPath = Error(
        "IND2018",
        nameof(InvalidPath),
        "`{0}` is not a path that can be used here.",
        "Write a path relative to this file, with forward slashes, that ends in .vocabulary.json; each once."
    );
}
