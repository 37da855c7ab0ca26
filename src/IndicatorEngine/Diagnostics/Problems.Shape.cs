namespace IndicatorEngine.Diagnostics;

// IND2xxx: the shape of a file.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor UnknownMember = Error("IND2001");
    public static readonly DiagnosticDescriptor MissingMember = Error("IND2002");
    public static readonly DiagnosticDescriptor WrongType = Error("IND2003");
    public static readonly DiagnosticDescriptor WrongFormat = Error("IND2004");
    public static readonly DiagnosticDescriptor UnknownWord = Error("IND2005");
    public static readonly DiagnosticDescriptor InvalidId = Error("IND2006");
    public static readonly DiagnosticDescriptor InvalidVersion = Error("IND2007");
    public static readonly DiagnosticDescriptor InvalidDate = Error("IND2008");
    public static readonly DiagnosticDescriptor InvalidLanguage = Error("IND2009");
    public static readonly DiagnosticDescriptor EmptyText = Error("IND2010");
    public static readonly DiagnosticDescriptor UnsafeCharacter = Error("IND2011");
    public static readonly DiagnosticDescriptor UnknownRegion = Error("IND2012");
    public static readonly DiagnosticDescriptor TooMany = Error("IND2013");
    public static readonly DiagnosticDescriptor MissingOriginal = Error("IND2014");
    public static readonly DiagnosticDescriptor UndeclaredLanguage = Advice("IND2015");
    public static readonly DiagnosticDescriptor EmptyList = Error("IND2016");
    public static readonly DiagnosticDescriptor NumberOutOfRange = Error("IND2017");
    public static readonly DiagnosticDescriptor InvalidPath = Error("IND2018");
    public static readonly DiagnosticDescriptor InvalidSha256 = Error("IND2019");
}
