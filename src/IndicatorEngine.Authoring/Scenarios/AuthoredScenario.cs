using System.Globalization;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>Writes the parts of a scenario as people do by hand, each on one line.</summary>
internal static class AuthoredScenario
{
    /// <summary>An account in full.</summary>
    public static string Account(Observation observation)
    {
        // A value means present, so the state is left out beside one.
        var what = observation.Number is { } number ? $"\"value\": {number.ToString(CultureInfo.InvariantCulture)}"
            : observation.Choice is { } choice ? $"\"value\": {AuthoredJson.Quoted(choice)}"
            : $"\"state\": {AuthoredJson.Quoted(EnumWords.Of(observation.State))}";
        var by = observation.By is { } source ? $", \"by\": {AuthoredJson.Quoted(EnumWords.Of(source))}" : "";
        return $"{{\"code\": {AuthoredJson.Quoted(observation.Code)}, {what}{by}}}";
    }

    /// <summary>Accounts in a variant, where a code alone means that the person says it is so.</summary>
    public static string Accounts(IEnumerable<Observation> observations) => $"[{string.Join(", ", observations.Select(observation =>
        observation is { Value: null, State: ObservationState.Present, By: AccountSource.Person } ? AuthoredJson.Quoted(observation.Code) : Account(observation)))}]";

    /// <summary>A context with every member, known or not.</summary>
    public static string Context(ScreeningContext context)
    {
        var isPrivate = context.Private switch { true => "true", false => "false", null => "null" };
        return $"{{\"setting\": {OneOrNone(context.Settings)}, \"sector\": {OneOrNone(context.Sectors)}, \"regions\": {AuthoredJson.List(context.Regions)}, \"private\": {isPrivate}, \"present\": {AuthoredJson.List(context.Present)}}}";
    }

    /// <summary>Every member of an expectation, in the order people read them.</summary>
    public static IEnumerable<(string Member, IReadOnlyList<string> Names)> Members(Expectation expect) =>
    [
        ("areas", expect.Areas),
        ("noAreas", expect.NoAreas),
        ("raised", expect.Raised),
        ("notRaised", expect.NotRaised),
        ("notYetKnown", expect.NotYetKnown),
        ("notices", expect.Notices),
        ("noNotices", expect.NoNotices),
        ("mustCite", expect.MustCite),
    ];

    private static string OneOrNone(IReadOnlyList<string> names) => names is [var name, ..] ? AuthoredJson.Quoted(name) : "null";
}
