using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Loading;

/// <summary>The way in for each kind of small file.</summary>
internal static class SmallFileReading
{
    /// <summary>Reads bytes as a file of that kind: what it was read as, if anything, and what was found.</summary>
    public static ImmutableArray<ReadFile> Read(SmallFile kind, byte[] bytes)
    {
        var source = new SourceText("a-file.json", bytes);
        return kind switch
        {
            SmallFile.Vocabulary => [ReadFile.Of(RulesetLoader.LoadVocabulary(source))],
            SmallFile.Ruleset =>
            [
                ReadFile.Of(
                    RulesetLoader.Load(source, path =>
                        path == "small.vocabulary.json" ? Written.Source(path, Written.VocabularyJson) : null
                    )
                ),
            ],
            SmallFile.Scenario => [ReadFile.Of(ScenarioLoader.Load(source, SmallFiles.Compiled))],
            SmallFile.Mapping => [ReadFile.Of(MappingLoader.Load(source, null))],
            SmallFile.StrictMapping => [ReadFile.Of(MappingLoader.Load(source, [SmallFiles.Compiled]))],
            SmallFile.Screening => [ReadFile.Of(ScreeningParser.Parse(source))],
            SmallFile.StrictScreening => [ReadFile.Of(ScreeningParser.Parse(source, [SmallFiles.Compiled]))],
            SmallFile.ScreeningList =>
            [
                .. ScreeningFeed.Read(new MemoryStream(bytes), source.Name, ScreeningFormat.Json).Select(ReadFile.Of),
            ],
            _ => [.. ScreeningFeed.Read(new MemoryStream(bytes), source.Name, ScreeningFormat.NdJson).Select(ReadFile.Of)],
        };
    }
}

/// <summary>What came of reading a file of any kind.</summary>
internal sealed record ReadFile(object? Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public static ReadFile Of<T>(Loaded<T> loaded)
        where T : class => new(loaded.Value, loaded.Diagnostics);
}
