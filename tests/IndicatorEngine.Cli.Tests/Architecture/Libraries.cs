using System.Reflection;
using System.Runtime.CompilerServices;
using IndicatorEngine.Analysis;
using IndicatorEngine.Cli;
using IndicatorEngine.DependencyInjection;
using IndicatorEngine.Drafts;
using IndicatorEngine.Mappings;

namespace IndicatorEngine.Tests.Architecture;

/// <summary>
/// The projects, each with its folders in the order data flows; "" is the root, where the types that every caller uses
/// are.
/// </summary>
internal sealed record Library(Assembly Assembly, string[] Flow, string[] MayUse)
{
    public static readonly Library Engine = new(typeof(RulesetLoader).Assembly,
        [
            "Text", "Regions", "Diagnostics", "Vocabularies", "Rulesets", "Loading", "Proofs", "Compilation", "Screenings", "Evaluation",
            "Batches", "Explanation", "Rendering", "Catalogues", "",
        ], []);

    public static readonly Library Records = new(typeof(RecordMapping).Assembly, ["Mappings", "Readers"], ["IndicatorEngine"]);

    public static readonly Library Authoring = new(typeof(RulesetAnalysis).Assembly,
        [
            "Analysis", "Scenarios", "RulesetTesting", "Differences", "Comparison", "Handbooks", "Templates", "Schemas", "Checking",
        ], ["IndicatorEngine", "IndicatorEngine.Records"]);

    public static readonly Library Hosting = new(typeof(IndicatorEngineOptions).Assembly, ["DependencyInjection"], ["IndicatorEngine"]);

    public static readonly Library Drafts = new(typeof(DraftRulesets).Assembly, ["Drafts"], ["IndicatorEngine"]);

    public static readonly Assembly Tool = typeof(Terminal).Assembly;

    public static IReadOnlyList<Library> All => [Engine, Records, Authoring, Hosting, Drafts];

    public string Name => Assembly.GetName().Name!;

    /// <summary>The types people wrote, in a namespace of ours.</summary>
    public IEnumerable<Type> Types => Assembly.GetTypes().Where(IsOurs);

    /// <summary>Who may use what is internal here.</summary>
    public IEnumerable<string> Friends => Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);

    public int StageOf(Type type) =>
        type.Namespace!.Split('.') is [_, var folder, ..] ? Array.IndexOf(Flow, folder) : Array.IndexOf(Flow, "");

    public bool Declares(Type type) => type.Assembly == Assembly && IsOurs(type);

    private static bool IsOurs(Type type) =>
        type.Namespace is "IndicatorEngine" || type.Namespace?.StartsWith("IndicatorEngine.", StringComparison.Ordinal) == true;
}
