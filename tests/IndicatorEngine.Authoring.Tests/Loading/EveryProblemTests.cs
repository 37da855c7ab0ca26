using System.Reflection;
using System.Text.RegularExpressions;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Tests.Loading;

/// <summary>Every kind of problem is found where it is, said in one sentence, and has an example here.</summary>
public sealed partial class EveryProblemTests
{
    /// <summary>Words of the program that an author cannot know.</summary>
    private static readonly string[] ProgramWords =
    [
        "System",
        "String",
        "Exception",
        "Int32",
        "Object",
        "Array",
        "Null",
        "Boolean",
        "Decimal",
        "Enum",
        "Utf8",
        "Parse",
        "Token",
        "Byte ",
    ];

    /// <summary>The places filled with numbers or with the library's own words; all others hold words of the file.</summary>
    private static readonly HashSet<string> OwnWords =
    [
        "TooLarge {0}",
        "TooLarge {1}",
        "TooDeep {0}",
        "More {0}",
        "WrongCharacter {0}",
        "WrongCharacter {1}",
        "WrongType {0}",
        "WrongType {1}",
        "WrongFormat {1}",
        "UnknownWord {1}",
        "TooMany {0}",
        "TooMany {1}",
        "DuplicateId {1}",
        "AreaWithinItself {0}",
        "IndicatorCycle {0}",
        "NotGrounded {0}",
        "AtLeastOutOfRange {0}",
        "AtLeastOutOfRange {1}",
        "EmptyClass {0}",
        "EmptyRange {0}",
        "EmptyRange {1}",
        "LimitsTooWide {0}",
        "UnmappedValue {1}",
        "DuplicateColumn {1}",
        "MissingSheet {1}",
        "InvalidRecord {0}",
        "InvalidWorkbook {0}",
        "OtherShape {0}",
        "OtherShape {1}",
        "TableAsFound {0}",
        "TableWithoutMapping {0}",
        "NotAScreening {0}",
        "TooManyLevels {0}",
        "CountOnly {0}",
        "CountOnly {1}",
        "LimitedToPlaces {0}",
        "ContextNamedOnce {0}",
        "CopyDiffers {0}",
        "CopyDiffers {1}",
        "CountOnly {2}",
        "CountInUse {0}",
        "CountInUse {1}",
        "CountInUse {2}",
        "NeedsProof {0}",
        "NeedsProof {1}",
        "NeedsProofInUse {0}",
        "NeedsProofInUse {1}",
        "StopWithoutSafety {1}",
        "WordToAvoid {0}",
        "BlameInRatified {0}",
        "ProfileInName {1}",
        "RatingInName {1}",
        "DenialInName {1}",
        "DemeanourInName {1}",
        "UnknownFormat {1}",
        "MissingTranslation {1}",
        "PlainThreshold {0}",
        "PlainThreshold {1}",
        "SameMeaning {1}",
        "SameMeaning {2}",
        "AlwaysWithAnother {1}",
        "AlwaysWithAnother {2}",
        "SingleFact {1}",
        "UnusedCodes {0}",
        "UnreachableAreas {0}",
        "CodesWithoutSource {0}",
        "ReviewOverdue {0}",
    ];

    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors =
    [
        .. typeof(Problems)
            .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    private static readonly ILookup<string, ProblemExample> Examples = TextProblemExamples
        .All.Concat(ShapeProblemExamples.All)
        .Concat(MeaningProblemExamples.All)
        .Concat(PromiseExamples.All)
        .Concat(AdviceExamples.All)
        .Concat(LimitExamples.All)
        .Concat(ObservationProblemExamples.All)
        .ToLookup(example => example.Problem.Name);

    public static TheoryData<string, int> EveryExample
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var group in Examples)
            {
                for (var i = 0; i < group.Count(); i++) data.Add(group.Key, i);
            }

            return data;
        }
    }

    public static TheoryData<string> EveryDescriptor => [.. Descriptors.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(EveryExample))]
    public void AProblem_IsReportedWhereItIs_InPlainWords(string problem, int number)
    {
        var example = Examples[problem].ElementAt(number);
        var diagnostics = example.Read();
        var found = diagnostics.Where(d => d.Descriptor == example.Problem).ToList();
        Assert.True(found.Count == 1, string.Join('\n', diagnostics));
        var diagnostic = found[0];
        Assert.Equal(example.Message, diagnostic.Message);
        Assert.Equal((example.Line, example.Column), (diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Equal(example.Pointer, diagnostic.Location.JsonPointer);
        Assert.Equal(example.Nearest, diagnostic.Nearest);
        Assert.Matches(@"^([^.`]|\.[0-9]|`[^`]*`)+\.$", diagnostic.Message);
    }

    [Theory]
    [MemberData(nameof(EveryExample))]
    public void AProblem_BringsNoOthers_ButThoseThatFollow(string problem, int number)
    {
        var example = Examples[problem].ElementAt(number);
        var others = example.Read().Select(d => d.Descriptor.Name).Where(name => name != problem).Distinct();
        Assert.Equal(example.Also.Select(d => d.Name).Order(), others.Order());
    }

    [Theory]
    [MemberData(nameof(EveryDescriptor))]
    public void EveryDescriptor_HasAnExample(string name) => Assert.NotEmpty(Examples[name]);

    [Theory]
    [MemberData(nameof(EveryDescriptor))]
    public void EverySentence_IsPlain(string name)
    {
        var descriptor = Descriptors.Single(d => d.Name == name);
        Assert.Matches("^[A-Z`{]", descriptor.Message);
        Assert.EndsWith(".", descriptor.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", descriptor.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", descriptor.Help, StringComparison.Ordinal);
        Assert.All(ProgramWords, word => Assert.DoesNotContain(word, descriptor.Message + descriptor.Help, StringComparison.Ordinal));
        Assert.DoesNotContain('!', descriptor.Message + descriptor.Help);
        foreach (var place in Place().Matches(descriptor.Message).Select(m => m.Value))
        {
            Assert.Equal(OwnWords.Contains($"{name} {place}"), !descriptor.Message.Contains($"`{place}`", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EveryCode_IsWellFormedAndUnique()
    {
        Assert.True(Descriptors.Count > 60);
        Assert.All(Descriptors, d => Assert.Matches("^IND[1-4][0-9]{3}$", d.Code));
        Assert.Equal(Descriptors.Count, Descriptors.Select(d => d.Code).Distinct().Count());
        // Each family is a file of its own.
        Assert.All(Descriptors.Select(d => d.Code).GroupBy(code => code.StartsWith("IND34", StringComparison.Ordinal) ? "34" : code[3..4]), codes =>
            Assert.Equal(codes.Order(StringComparer.Ordinal), codes));
    }

    [Fact]
    public void EveryName_IsThatOfItsField() =>
        Assert.All(Descriptors, d => Assert.Same(d, typeof(Problems).GetField(d.Name)!.GetValue(null)));

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
