using System.Text;
using System.Text.Json;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Loading;

/// <summary>G10 of the design: any bytes in, diagnostics or a result out, never a crash.</summary>
public sealed class AnyInputGuarantees
{
    private static readonly Screening[] SomeScreenings =
    [
        Written.LoadScreening(SmallFiles.Screening).Required,
        new("S-0", ScreeningContext.Unknown, []),
        new(
            "S-9",
            new ScreeningContext
            {
                Private = true,
                Settings = ["shelter"],
                Regions = ["KE"],
            },
            [.. SmallFiles.Compiled.Codes.Select(code => new Observation(code.Id, ObservationState.Present, AccountSource.Person))]
        ),
    ];

    [AnyInputProperty]
    public void G10_AnyBytes_GiveAValueOrAnError_AndNeverBoth(AnyInput input)
    {
        var files = SmallFileReading.Read(input.Kind, input.Bytes);
        // Only a list may hold nothing: it then says so itself.
        if (input.Kind != SmallFile.ScreeningList) Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(file.Diagnostics.Any(d => d.IsError), file.Value is null));
    }

    [AnyInputProperty]
    public void G10_EveryDiagnostic_StandsInTheFile_AndIsSafeToShow(AnyInput input)
    {
        foreach (var diagnostic in SmallFileReading.Read(input.Kind, input.Bytes).SelectMany(file => file.Diagnostics))
        {
            Assert.InRange(diagnostic.Location.Line, 1, 1 + input.Bytes.Count(b => b == '\n'));
            Assert.InRange(diagnostic.Location.Column, 1, input.Bytes.Length + 1);
            Assert.InRange(diagnostic.Location.Offset + diagnostic.Location.Length, 0, input.Bytes.Length);
            Assert.DoesNotContain(diagnostic.ToString(), DisplayText.IsUnsafe);
            Assert.DoesNotContain(DiagnosticText.ToPlainText(diagnostic).Replace('\n', ' '), DisplayText.IsUnsafe);
        }
    }

    [AnyInputProperty]
    public void G10_AValue_CanAlwaysBeUsed(AnyInput input)
    {
        foreach (var file in SmallFileReading.Read(input.Kind, input.Bytes)) Use(file.Value, input.Bytes);
    }

    [AnyInputProperty]
    public void G11_TheSameBytes_GiveTheSameDiagnostics(AnyInput input) =>
        Assert.Equal(
            Shown(SmallFileReading.Read(input.Kind, input.Bytes)),
            Shown(SmallFileReading.Read(input.Kind, (byte[])input.Bytes.Clone()))
        );

    private static IEnumerable<string> Shown(IEnumerable<ReadFile> files) =>
        files.SelectMany(file => file.Diagnostics).Select(d => d.ToString());

    private static void Use(object? value, byte[] bytes)
    {
        switch (value)
        {
            case Vocabulary:
                var loaded = RulesetLoader.Load(Written.Source("ruleset.json", SmallFiles.Ruleset), path => new SourceText(path, bytes));
                Assert.Equal(loaded.Diagnostics.Any(d => d.IsError), loaded.Value is null);
                Use(loaded.Value, bytes);
                break;
            case Ruleset ruleset:
                foreach (var screening in SomeScreenings) Read(screening, CompiledRuleset.Compile(ruleset));
                break;
            case Scenario scenario:
                Render(ScenarioRunner.Run(scenario, SmallFiles.Compiled).Result);
                break;
            case RecordMapping mapping:
                UseMapping(mapping);
                break;
            case Screening screening:
                Read(screening, SmallFiles.Compiled);
                Read(Screening.Merge([screening, SomeScreenings[0]]), SmallFiles.Compiled);
                break;
        }
    }

    private static void UseMapping(RecordMapping mapping)
    {
        string[] fields = [.. mapping.Fields.Select(field => field.Name).Append(mapping.IdField ?? "other").Distinct()];
        string[] values = [.. mapping.Fields.SelectMany(field => field.Values).SelectMany(value => value.Is), "other", "\u001b[2J"];
        var table = string.Join('\n', [Row(fields), .. values.Select(value => Row(fields.Select(_ => value)))]);
        foreach (var kind in new[] { table, "[" + JsonSerializer.Serialize(fields.ToDictionary(name => name, _ => values)) + "]" })
        {
            var reader = new RecordReader(mapping, "records");
            foreach (var loaded in reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(kind))))
            {
                if (loaded.TryGet(out var read)) Read(read.Screening, SmallFiles.Compiled);
            }

            Assert.All(reader.Advice(), d => Assert.DoesNotContain(d.ToString(), DisplayText.IsUnsafe));
        }
    }

    private static string Row(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static void Read(Screening screening, CompiledRuleset ruleset) =>
        Render(Explainer.Explain([Evaluator.Evaluate(ruleset, screening)], new ExplanationOptions { AsOf = new DateOnly(2026, 11, 23) }));

    private static void Render(ScreeningResult result)
    {
        using var document = JsonDocument.Parse(ResultJson.ToUtf8(result));
        Assert.DoesNotContain((byte)'\n', ResultJson.ToUtf8(result, indented: false));
        Assert.DoesNotContain(ResultText.ToPlainText(result).Replace('\n', ' '), DisplayText.IsUnsafe);
        Assert.DoesNotContain(ResultText.ToMarkdown(result).Replace('\n', ' '), DisplayText.IsUnsafe);
        Assert.False(string.IsNullOrWhiteSpace(result.Statement));
    }
}
