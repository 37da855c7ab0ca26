using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Benchmarks;

/// <summary>One screening from JSON, against reading the same bytes token by token and keeping nothing.</summary>
public class ParseBenchmarks
{
    private Rotation<SourceText> _screenings = null!;

    /// <summary>About how many facts a screening records.</summary>
    [Params(15, 150)]
    public int Facts { get; set; }

    /// <summary>Writes the screenings.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var screenings = Workload.Of(new WorkloadSize(600, 600, Facts)).ScreeningFiles;
        _screenings = new Rotation<SourceText>([.. screenings]);
        Console.WriteLine($"// {screenings.Average(screening => screening.Utf8.Length):F0} bytes on average.");
    }

    /// <summary>The framework's reader, with nothing made of what it reads.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.Block)]
    public int ReadTokens()
    {
        var tokens = 0;
        foreach (var screening in _screenings.Next())
        {
            var reader = new Utf8JsonReader(screening.Utf8.Span);
            while (reader.Read()) tokens++;
        }

        return tokens;
    }

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int Parse()
    {
        var observations = 0;
        foreach (var screening in _screenings.Next()) observations += ScreeningParser.Parse(screening).Required.Observations.Length;
        return observations;
    }
}
