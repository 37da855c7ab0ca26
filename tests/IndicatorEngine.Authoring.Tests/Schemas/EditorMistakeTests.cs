using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>
/// Every kind of mistake that a schema can see, each as one change to a small file: the loader refuses it and so does
/// the schema. The script beside the files shows the same changes to an editor's language service.
/// </summary>
public sealed class EditorMistakeTests
{
    private static readonly string Folder = Repository.PathOf("tests", "editor");

    private static readonly Lazy<CompiledRuleset> Ruleset = new(() =>
        CompiledRuleset.Compile(RulesetLoader.Load(PathOf("ruleset")).Required)
    );

    /// <summary>What no schema can see: the text of a file, other files, proofs, tables, and lists too long for a test file.</summary>
    private static readonly string[] NotSeen =
    [
        nameof(Problems.TooMany),
        nameof(Problems.MissingOriginal),
        nameof(Problems.NumberOutOfRange),
        nameof(Problems.DuplicateId),
        nameof(Problems.VocabularyNotFound),
        nameof(Problems.UnknownIndicator),
        nameof(Problems.IndicatorCycle),
        nameof(Problems.NotGrounded),
        nameof(Problems.EmptyRange),
        nameof(Problems.AreaWithinItself),
        nameof(Problems.UnknownOuterArea),
        nameof(Problems.MeasureOutOfReach),
        nameof(Problems.UnknownSetting),
        nameof(Problems.UnknownSector),
        nameof(Problems.BlameInRatified),
        nameof(Problems.ProfileInName),
        nameof(Problems.RatingInName),
        nameof(Problems.DenialInName),
        nameof(Problems.DemeanourInName),
        nameof(Problems.AgeAsNumber),
        nameof(Problems.CountInUse),
        nameof(Problems.NeedsProofInUse),
        nameof(Problems.StopWithoutSafety),
        nameof(Problems.StopByIndicator),
        nameof(Problems.ConsentNotRecorded),
        nameof(Problems.WithdrawnSaysMore),
        nameof(Problems.InvalidSha256),
        nameof(Problems.CodeInTwoVocabularies),
        nameof(Problems.NothingToLeaveOut),
        nameof(Problems.EntryForSameValue),
        nameof(Problems.LimitsTooWide),
        nameof(Problems.ScenarioWithoutRuleset),
        nameof(Problems.TooManyLevels),
        nameof(Problems.UnknownFormat),
        nameof(Problems.MissingColumn),
        nameof(Problems.InvalidRow),
        nameof(Problems.DuplicateColumn),
        nameof(Problems.InvalidRecord),
        nameof(Problems.InvalidWorkbook),
        nameof(Problems.LockedWorkbook),
        nameof(Problems.MissingSheet),
        nameof(Problems.NoHeader),
        nameof(Problems.NoRecords),
        nameof(Problems.OtherShape),
        nameof(Problems.PersonInTable),
        nameof(Problems.TableWithoutMapping),
    ];

    private sealed record Mistake(string Problem, string Format, string Old, string New);

    private static IReadOnlyList<Mistake> Mistakes { get; } =
    [
        .. JsonDocument
            .Parse(File.ReadAllText(Path.Combine(Folder, "mistakes.json")))
            .RootElement.EnumerateArray()
            .Select(one => new Mistake(
                one.GetProperty("problem").GetString()!,
                one.GetProperty("format").GetString()!,
                one.GetProperty("change")[0].GetString()!,
                one.GetProperty("change")[1].GetString()!
            )),
    ];

    public static TheoryData<int, string> Numbered
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, mistake) in Mistakes.Index()) data.Add(index, $"{mistake.Problem} in a {mistake.Format}");
            return data;
        }
    }

    public static TheoryData<string> Formats => ["vocabulary", "ruleset", "scenario", "mapping", "screening"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void TheFile_IsAccepted_BeforeItIsChanged(string format)
    {
        var text = File.ReadAllText(PathOf(format));
        Assert.DoesNotContain(Load(format, text), diagnostic => diagnostic.IsError);
        Assert.Empty(Schema(format).Problems(text));
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void AMistake_IsRefusedByTheLoader_AndByTheSchema(int number, string what)
    {
        var mistake = Mistakes[number];
        var text = File.ReadAllText(PathOf(mistake.Format));
        var at = text.IndexOf(mistake.Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{what}: the file has no `{mistake.Old}`.");
        text = text[..at] + mistake.New + text[(at + mistake.Old.Length)..];
        Assert.Contains(
            mistake.Problem,
            Load(mistake.Format, text).Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Descriptor.Name)
        );
        Assert.NotEmpty(Schema(mistake.Format).Problems(text));
    }

    [Fact]
    public void EveryKindOfError_IsShownHere_OrCannotBeSeenByASchema()
    {
        var errors = typeof(Problems)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Where(problem => problem.Severity == DiagnosticSeverity.Error && !problem.Code.StartsWith("IND1", StringComparison.Ordinal))
            .Select(problem => problem.Name);
        Assert.Equal(
            errors.Order(StringComparer.Ordinal),
            Mistakes.Select(mistake => mistake.Problem).Distinct().Concat(NotSeen).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void TooManyObservations_AreRefusedByBoth()
    {
        var observations = string.Join(
            ',',
            Enumerable.Repeat("""{"code": "documents-held-by-other", "state": "present"}""", InputLimits.Observations + 1)
        );
        var text = $$"""{"format": "screening/1", "observations": [{{observations}}]}""";
        Assert.Contains(Load("screening", text), diagnostic => diagnostic.Descriptor.Name == nameof(Problems.TooMany));
        Assert.Single(Schema("screening").Problems(text));
    }

    private static string PathOf(string format) => Path.Combine(Folder, "files", format + ".json");

    private static SchemaEvaluator Schema(string format) =>
        ShippedSchemas.Evaluator($"technology-facilitated/schemas/{format}.schema.json");

    private static ImmutableArray<Diagnostic> Load(string format, string text)
    {
        var source = Written.Source(PathOf(format), text);
        return format switch
        {
            "vocabulary" => RulesetLoader.LoadVocabulary(source).Diagnostics,
            "ruleset" => RulesetLoader
                .Load(source, name => new SourceText(name, File.ReadAllBytes(Path.Combine(Folder, "files", name))))
                .Diagnostics,
            "scenario" => ScenarioLoader.Load(source, Ruleset.Value).Diagnostics,
            "mapping" => MappingLoader.Load(source, [Ruleset.Value]).Diagnostics,
            _ => ScreeningParser.Parse(source, [Ruleset.Value]).Diagnostics,
        };
    }
}
