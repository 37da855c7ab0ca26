using IndicatorEngine.Explanation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Analysis;

/// <summary>Premises in plain words: the label of the code, and what is asked of its value.</summary>
internal static class PremiseWords
{
    public static string Of(Premise premise, LanguageTag language) =>
        premise switch
        {
            FactPremise fact => Of(fact, fact.Code.Label.In(language), language),
            ContextPremise context => Phrases.Say(
                language,
                "premise-context",
                string.Join(", ", [.. context.Limit.Settings, .. context.Limit.Sectors, .. context.Limit.Regions])
            ),
            _ => throw new InvalidOperationException($"There are no words for {premise.GetType().Name}."),
        };

    /// <summary>All of a set together.</summary>
    public static string Of(IEnumerable<Premise> together, LanguageTag language) =>
        string.Join(" + ", together.Select(premise => Of(premise, language)));

    private static string Of(FactPremise fact, string label, LanguageTag language) => (fact.AtLeast, fact.AtMost) switch
    {
        ({ } low, { } high) => Phrases.Say(language, "premise-between", label, low, high),
        ({ } low, null) => Phrases.Say(language, "premise-at-least", label, low),
        (null, { } high) => Phrases.Say(language, "premise-at-most", label, high),
        _ => fact.Options.IsEmpty ? label : Phrases.Say(language, "premise-options", label, string.Join(" / ", fact.Options)),
    };
}
