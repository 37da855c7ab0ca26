// Reads shipped examples through every shipped draft, compiled ahead of time: what works by reflection alone fails here.
// Prints the result as JSON, to be compared with what the tool prints.
using IndicatorEngine;
using IndicatorEngine.Drafts;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection()
    .AddIndicatorEngine(options =>
    {
        foreach (var name in DraftRulesets.Names) options.AddRuleset(DraftRulesets.Load(name));
    })
    .BuildServiceProvider();
var screening = ScreeningParser.Parse(DraftRulesets.Read("examples/kept-papers.json")).Required;
var result = services.GetRequiredService<IndicatorReader>().Read(screening, DraftRulesets.Names);
using var output = Console.OpenStandardOutput();
output.Write(ResultJson.ToUtf8(result));
output.WriteByte((byte)'\n');
