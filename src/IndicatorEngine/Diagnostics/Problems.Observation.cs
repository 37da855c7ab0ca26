namespace IndicatorEngine.Diagnostics;

// IND4xxx: observations.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor UnrecognisedCode = Error("IND4001");
    public static readonly DiagnosticDescriptor UnrecognisedValue = Error("IND4002");
    public static readonly DiagnosticDescriptor ValueNotPresent = Error("IND4003");
    public static readonly DiagnosticDescriptor NoState = Error("IND4004");
    public static readonly DiagnosticDescriptor UnmappedValue = Advice("IND4005");
    public static readonly DiagnosticDescriptor MissingColumn = Error("IND4006");
    public static readonly DiagnosticDescriptor InvalidRow = Error("IND4007");
    public static readonly DiagnosticDescriptor NotAScreening = Error("IND4008");
    public static readonly DiagnosticDescriptor DuplicateColumn = Error("IND4009");
    public static readonly DiagnosticDescriptor GroupedByMappedColumn = Advice("IND4010");
    public static readonly DiagnosticDescriptor MissingSheet = Error("IND4011");
    public static readonly DiagnosticDescriptor LockedWorkbook = Error("IND4012");
    public static readonly DiagnosticDescriptor InvalidWorkbook = Error("IND4013");
    public static readonly DiagnosticDescriptor InvalidRecord = Error("IND4014");
    public static readonly DiagnosticDescriptor NoRecords = Error("IND4015");
    public static readonly DiagnosticDescriptor OtherShape = Error("IND4016");
    public static readonly DiagnosticDescriptor TableAsFound = Advice("IND4017");
    public static readonly DiagnosticDescriptor NoHeader = Error("IND4018");
    public static readonly DiagnosticDescriptor TableWithoutMapping = Error("IND4019");
    public static readonly DiagnosticDescriptor MappedCodeUnknown = Advice("IND4020");
}
