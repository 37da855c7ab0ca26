using System.Collections.Immutable;

namespace IndicatorEngine.Text;

/// <summary>What a number may count: time, money, people, things. Nothing rates a person.</summary>
internal static class UnitsOfMeasure
{
    private static readonly string[] Counted =
    [
        "seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "shifts", "times", "trips",
        "people", "workers", "children", "clients", "calls", "messages", "meals", "rooms", "beds", "documents", "phones", "jobs",
        "money", "us-dollars", "euros", "pounds", "local-currency", "months-of-pay",
        "metres", "kilometres", "square-metres", "grams", "kilograms", "litres", "degrees-celsius",
    ];

    private static readonly string[] Each = ["hour", "day", "night", "week", "month", "year", "shift", "person", "room"];

    /// <summary>Every unit, such as <c>hours-per-day</c>.</summary>
    public static ImmutableArray<string> All { get; } = [.. Counted, .. Counted.SelectMany(what => Each.Select(each => $"{what}-per-{each}"))];

    /// <summary>The same as an expression.</summary>
    public static string Pattern { get; } = $"^({string.Join('|', Counted)})(-per-({string.Join('|', Each)}))?$";
}
