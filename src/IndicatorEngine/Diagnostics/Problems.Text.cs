namespace IndicatorEngine.Diagnostics;

// IND1xxx: the text of a file.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor UnreadableFile = Error("IND1001");
    public static readonly DiagnosticDescriptor TooLarge = Error("IND1002");
    public static readonly DiagnosticDescriptor NotUtf8 = Error("IND1003");
    public static readonly DiagnosticDescriptor EmptyFile = Error("IND1004");
    public static readonly DiagnosticDescriptor InvalidJson = Error("IND1005");
    public static readonly DiagnosticDescriptor UnexpectedEnd = Error("IND1006");
    public static readonly DiagnosticDescriptor TooDeep = Error("IND1007");
    public static readonly DiagnosticDescriptor DuplicateMember = Error("IND1008");
    public static readonly DiagnosticDescriptor InvalidEscape = Error("IND1009");
    public static readonly DiagnosticDescriptor More = Advice("IND1010");
    public static readonly DiagnosticDescriptor ReadingStopped = Error("IND1011");
    public static readonly DiagnosticDescriptor UnexpectedEndOfLine = Error("IND1012");
    public static readonly DiagnosticDescriptor WrongCharacter = Error("IND1013");
}
