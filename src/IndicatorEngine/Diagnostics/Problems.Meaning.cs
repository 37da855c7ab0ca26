namespace IndicatorEngine.Diagnostics;

// IND3xxx: what vocabularies, rulesets, scenarios and mappings mean.
internal static partial class Problems
{
    public static readonly DiagnosticDescriptor DuplicateId = Error("IND3001");
    public static readonly DiagnosticDescriptor VocabularyNotFound = Error("IND3002");
    public static readonly DiagnosticDescriptor UnknownCode = Error("IND3003");
    public static readonly DiagnosticDescriptor UnknownArea = Error("IND3004");
    public static readonly DiagnosticDescriptor UnknownNotice = Error("IND3005");
    public static readonly DiagnosticDescriptor UnknownIndicator = Error("IND3006");
    public static readonly DiagnosticDescriptor IndicatorCycle = Error("IND3007");
    public static readonly DiagnosticDescriptor NeutralCode = Error("IND3008");
    public static readonly DiagnosticDescriptor SafetyCode = Error("IND3009");
    public static readonly DiagnosticDescriptor NotGrounded = Error("IND3010");
    public static readonly DiagnosticDescriptor EmptyGroup = Error("IND3011");
    public static readonly DiagnosticDescriptor AtLeastOutOfRange = Error("IND3012");
    public static readonly DiagnosticDescriptor EmptyClass = Error("IND3013");
    public static readonly DiagnosticDescriptor NotANumberCode = Error("IND3014");
    public static readonly DiagnosticDescriptor NotAChoiceCode = Error("IND3015");
    public static readonly DiagnosticDescriptor UnknownOption = Error("IND3016");
    public static readonly DiagnosticDescriptor EmptyRange = Error("IND3017");
    public static readonly DiagnosticDescriptor NotACondition = Error("IND3018");
    public static readonly DiagnosticDescriptor UnreviewedRatification = Error("IND3019");
    public static readonly DiagnosticDescriptor EmpowerWithoutSignOff = Error("IND3020");
    public static readonly DiagnosticDescriptor WordToAvoid = Advice("IND3021");
    public static readonly DiagnosticDescriptor LimitWithoutPlace = Error("IND3022");
    public static readonly DiagnosticDescriptor CodeInTwoVocabularies = Error("IND3023");
    public static readonly DiagnosticDescriptor UnrecordedVersion = Advice("IND3024");
    public static readonly DiagnosticDescriptor RepeatedOperand = Advice("IND3025");
    public static readonly DiagnosticDescriptor ExpectsNothing = Error("IND3026");
    public static readonly DiagnosticDescriptor EntryForSameValue = Error("IND3027");
    public static readonly DiagnosticDescriptor LimitsTooWide = Error("IND3028");
    public static readonly DiagnosticDescriptor ScenarioWithoutRuleset = Error("IND3029");
    public static readonly DiagnosticDescriptor TooManyLevels = Error("IND3030");
    public static readonly DiagnosticDescriptor CountOnly = Advice("IND3031");
    public static readonly DiagnosticDescriptor UnknownFormat = Error("IND3032");
    public static readonly DiagnosticDescriptor NothingToLeaveOut = Error("IND3033");
    public static readonly DiagnosticDescriptor NothingAndCode = Error("IND3034");
    public static readonly DiagnosticDescriptor PersonInTable = Error("IND3035");
    public static readonly DiagnosticDescriptor OlderMapping = Advice("IND3036");
    public static readonly DiagnosticDescriptor AreaWithinItself = Error("IND3040");
    public static readonly DiagnosticDescriptor UnknownSetting = Error("IND3041");
    public static readonly DiagnosticDescriptor UnknownSector = Error("IND3042");
    public static readonly DiagnosticDescriptor MeasureOutOfReach = Error("IND3043");
    public static readonly DiagnosticDescriptor UnknownOuterArea = Error("IND3044");
}
