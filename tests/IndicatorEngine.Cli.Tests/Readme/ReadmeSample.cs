using IndicatorEngine;
using IndicatorEngine.Drafts;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorEngine.Tests.Readme;

/// <summary>The README's code sample, compiled; a test holds the two together.</summary>
internal static class ReadmeSample
{
    public static void Run()
    {
        var services = new ServiceCollection()
            .AddIndicatorEngine(options => options.AddRuleset(DraftRulesets.Load("general")))
            .BuildServiceProvider();

        var screening = new Screening("S-17", new ScreeningContext { Settings = ["shelter"], Private = true },
        [
            new Observation("documents-held-by-other", ObservationState.Present, AccountSource.Person),
            new Observation("documents-held-by-other", ObservationState.Absent, AccountSource.ThirdParty),
            new Observation("debt-to-controller", ObservationState.Present, AccountSource.Person),
            new Observation("unpaid-or-almost-unpaid", ObservationState.Present, AccountSource.Person),
        ]);

        var result = services.GetRequiredService<IndicatorReader>().Read(screening, ["general"]);

        foreach (var flag in result.Rulesets[0].Flags) Console.WriteLine($"{flag.Title}: {string.Join(", ", flag.RestsOn)}");
        Console.WriteLine(ResultText.ToMarkdown(result));
    }
}
