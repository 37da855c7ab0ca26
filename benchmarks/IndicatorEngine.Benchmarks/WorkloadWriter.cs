using System.Globalization;
using System.Text.Json;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Benchmarks;

/// <summary>Writes a workload to a folder, so that the tool itself and other engines can be timed with it.</summary>
internal static class WorkloadWriter
{
    /// <summary>Takes the arguments <c>write FOLDER INDICATORS CODES</c>.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [_, var folder, var indicators, var codes]
            || !int.TryParse(indicators, NumberStyles.None, CultureInfo.InvariantCulture, out var indicatorCount)
            || !int.TryParse(codes, NumberStyles.None, CultureInfo.InvariantCulture, out var codeCount))
        {
            Console.Error.WriteLine("Usage: write FOLDER INDICATORS CODES");
            return 2;
        }

        var workload = Workload.Write(new WorkloadSize(indicatorCount, codeCount));
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, GeneratedRuleset.File), workload.Files.Ruleset.Utf8.Span);
        File.WriteAllBytes(Path.Combine(folder, GeneratedVocabulary.File), workload.Files.Vocabulary.Utf8.Span);
        File.WriteAllBytes(Path.Combine(folder, "one.json"), workload.ScreeningFiles[0].Utf8.Span);
        using var all = File.Create(Path.Combine(folder, "screenings.ndjson"));
        foreach (var screening in workload.ScreeningFiles)
        {
            all.Write(screening.Utf8.Span);
            all.WriteByte((byte)'\n');
        }

        WriteRaised(workload, Path.Combine(folder, "raised.ndjson"));
        return 0;
    }

    /// <summary>The names of the indicators that each screening raises, a line each, for others to be held to.</summary>
    private static void WriteRaised(Workload workload, string path)
    {
        var ruleset = workload.Compile();
        using var file = File.Create(path);
        foreach (var screening in workload.Screenings())
        {
            using (var json = new Utf8JsonWriter(file))
            {
                json.WriteStartArray();
                foreach (var indicator in Evaluator.Evaluate(ruleset, screening).Raised) json.WriteStringValue(indicator.Id);
                json.WriteEndArray();
            }

            file.WriteByte((byte)'\n');
        }
    }
}
