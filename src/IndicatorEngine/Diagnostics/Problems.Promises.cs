namespace IndicatorEngine.Diagnostics;

// IND3045 and on: what names, conditions and notices promise.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor BlameInRatified = Error("IND3045");
    public static readonly DiagnosticDescriptor ProfileInName = Error("IND3046");
    public static readonly DiagnosticDescriptor RatingInName = Error("IND3047");
    public static readonly DiagnosticDescriptor DenialInName = Error("IND3048");
    public static readonly DiagnosticDescriptor DemeanourInName = Error("IND3049");
    public static readonly DiagnosticDescriptor AgeAsNumber = Error("IND3050");
    public static readonly DiagnosticDescriptor UnknownUnit = Error("IND3051");
    public static readonly DiagnosticDescriptor CountInUse = Error("IND3052");
    public static readonly DiagnosticDescriptor NeedsProofInUse = Error("IND3053");
    public static readonly DiagnosticDescriptor StopWithoutSafety = Error("IND3054");
    public static readonly DiagnosticDescriptor StopByIndicator = Error("IND3055");
    public static readonly DiagnosticDescriptor ConsentNotRecorded = Error("IND3056");
    public static readonly DiagnosticDescriptor WithdrawnSaysMore = Error("IND3057");
}
