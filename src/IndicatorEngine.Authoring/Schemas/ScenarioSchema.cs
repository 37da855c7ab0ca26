using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.Schemas;

/// <summary>A scenario, as <see cref="ScenarioLoader"/> reads it.</summary>
internal static class ScenarioSchema
{
    public static JsonObject Root(Definitions parts) => parts.File(
        "A scenario",
        "A made-up story, never that of a real person, that teaches how a ruleset reads and tests that it does.",
        authored: true,
        Shape.Object(
            Heading.Editor(),
            Heading.Format(FileFormats.Scenario),
            Member.Required("id", "The scenario's name.", Scalar.Id()),
            Member.Required("title", "What it is called.", Scalar.Localized(parts)),
            Member.Required("story", "The story.", Scalar.Localized(parts)),
            Member.Required("teaches", "What it teaches.", Scalar.Localized(parts)),
            Member.Required("screening", "What was recorded in the story.", ScreeningSchema.Screening(parts)),
            Member.Required("expect", "What the ruleset should make of it. An empty list expects nothing.", Expectation(parts)),
            Member.Optional("variants", "The same story with something changed: near misses that show which fact makes the difference.", Shape.List(Variant(parts)))));

    private static JsonObject Variant(Definitions parts) => Shape.Object(
        Member.Required("id", "The variant's name.", Scalar.Id()),
        Member.Optional("changes", "What is different, in words.", Scalar.Localized(parts)),
        Member.Optional("without", "Codes of which nothing is recorded here, although the story records them.", Shape.List(ScreeningSchema.Code(parts))),
        Member.Optional("withoutEach", "Codes to leave out one at a time: for each of them the story is read on its own.", Shape.List(ScreeningSchema.Code(parts))),
        Member.Optional("with", "What is recorded besides: a code the person says is so, or an observation.", Shape.List(ScreeningSchema.Account(parts))),
        Member.Optional("withEach", "What is recorded besides, one at a time: for each of them the story is read on its own.", Shape.List(ScreeningSchema.Account(parts))),
        Member.Optional("context", "Where and how the screening was made, in place of the story's.", ScreeningSchema.Context(parts)),
        Member.Required("expect", "What the ruleset should make of it.", Expectation(parts)));

    private static JsonObject Expectation(Definitions parts) => parts.Ref("expectation", () => Expected(parts));

    private static JsonObject Expected(Definitions parts)
    {
        static JsonObject Indicators() => Shape.List(Scalar.Id());
        var expect = Shape.Object(
            Member.Optional("areas", "Areas in which some indicator is raised.", Shape.List(parts.Names.Area())),
            Member.Optional("noAreas", "Areas in which none is raised; * stands for every area.", Shape.List(AreaOrAll(parts.Names))),
            Member.Optional("raised", "Indicators that are raised.", Indicators()),
            Member.Optional("notRaised", "Indicators that are not raised.", Indicators()),
            Member.Optional("notYetKnown", "Indicators that could still be raised.", Indicators()),
            Member.Optional("notices", "Notices that are given.", Shape.List(parts.Names.Notice())),
            Member.Optional("noNotices", "Notices that are not given.", Shape.List(parts.Names.Notice())),
            Member.Optional("mustCite", "Codes that some flag uses.", Shape.List(ScreeningSchema.Code(parts))));
        return expect.With(Shape.Never(Shape.SaysNothing(((JsonObject)expect["properties"]!).Select(member => member.Key)), Problems.ExpectsNothing.Help));
    }

    private static JsonObject AreaOrAll(KnownNames names)
    {
        if (names.AreGiven) return names.Area(("*", "Every area."));
        var name = Scalar.Id();
        name["pattern"] = @"^\*$(?!\n)|" + name["pattern"]!.GetValue<string>();
        return name;
    }
}
