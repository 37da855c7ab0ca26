using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using IndicatorEngine.Batches;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Readers;
using IndicatorEngine.Screenings;
using Sylvan.Data.Csv;

namespace IndicatorEngine.Benchmarks;

/// <summary>
/// Files of screenings read and counted as the tool does for a summary, against passing over the same bytes with the
/// framework's JSON reader and with the CSV library, keeping nothing.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class FilesBenchmarks
{
    private const string Lines = "NDJSON";
    private const string Rows = "CSV";

    private BatchEvaluator _evaluator = null!;
    private BatchReading? _reading;
    private GeneratedTable _table = null!;
    private byte[] _lines = [];

    /// <summary>The sizes; a table has as many columns as there are codes.</summary>
    public static IEnumerable<WorkloadSize> Sizes => [new(60, 60), new(600, 600)];

    /// <summary>The indicators, and the codes they are made of.</summary>
    [ParamsSource(nameof(Sizes))]
    public WorkloadSize Size { get; set; } = null!;

    /// <summary>Writes both files, and checks that what is counted is what the evaluator for one says.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Of(Size);
        var ruleset = workload.Compile();
        _evaluator = new BatchEvaluator([ruleset]);
        _table = new GeneratedTable(workload);
        _lines = [.. workload.ScreeningFiles.SelectMany(file => (IEnumerable<byte>)[.. file.Utf8.Span, (byte)'\n'])];
        Check(SummariseNdJson(), workload.Screenings(), ruleset);
        Check(SummariseCsv(), new RecordReader(_table.Mapping, GeneratedTable.File)
            .Read(new MemoryStream(_table.Utf8))
            .Select(loaded => loaded.Required.Screening), ruleset);
        FullyCompiled.After(() => _ = ReadTokens() + SummariseNdJson() + ReadCells() + SummariseCsv());
        Console.WriteLine($"// {_lines.Length} bytes of NDJSON, {_table.Utf8.Length} of CSV.");
    }

    /// <summary>The framework's reader, token by token.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Lines)]
    public int ReadTokens()
    {
        var reader = new Utf8JsonReader(_lines, new JsonReaderOptions { AllowMultipleValues = true });
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    /// <summary>The library, from lines to counts.</summary>
    [Benchmark]
    [BenchmarkCategory(Lines)]
    public long SummariseNdJson() => CountRaised(BatchFeed.Read(new MemoryStream(_lines), "lines", ScreeningFormat.NdJson, _evaluator));

    /// <summary>The CSV library, cell by cell.</summary>
    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Rows)]
    public long ReadCells()
    {
        using var text = new StreamReader(new MemoryStream(_table.Utf8), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 64 * 1024);
        using var csv = CsvDataReader.Create(
            text,
            new CsvDataReaderOptions { Delimiter = ',', MaxBufferSize = InputLimits.ScreeningBytes }
        );
        var characters = 0L;
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++) characters += csv.GetFieldSpan(i).Length;
        }

        return characters;
    }

    /// <summary>The library and the tool, from rows to counts.</summary>
    [Benchmark]
    [BenchmarkCategory(Rows)]
    public long SummariseCsv() => CountRaised(new RecordReader(_table.Mapping, GeneratedTable.File).ReadBatches(new MemoryStream(_table.Utf8), _evaluator));

    private long CountRaised(IEnumerable<Loaded<ScreeningBatch>> feed)
    {
        var raised = 0L;
        foreach (var loaded in feed)
        {
            _reading = _evaluator.Evaluate(loaded.Required, reuse: _reading);
            foreach (var ruleset in _reading.Rulesets)
            {
                for (var i = 0; i < ruleset.Ruleset.Indicators.Length; i++) raised += ruleset.CountOf(i, IndicatorState.Raised);
            }
        }

        return raised;
    }

    private static void Check(long raised, IEnumerable<Screening> screenings, CompiledRuleset ruleset)
    {
        var expected = screenings.Sum(screening => (long)Evaluator.Evaluate(ruleset, screening).Raised.Count());
        if (raised == 0 || raised != expected) throw new InvalidOperationException($"{raised} were counted, not {expected}.");
    }
}
