using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>Loads scenarios, and checks every name in them against the ruleset they are for. Thread-safe.</summary>
public static class ScenarioLoader
{
    private const string Folder = "scenarios";

    /// <summary>Loads one scenario.</summary>
    /// <param name="source">The file.</param>
    /// <param name="ruleset">The ruleset it is for.</param>
    public static Loaded<Scenario> Load(SourceText source, CompiledRuleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(ruleset);
        var bag = new DiagnosticBag();
        var root = JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "what-scenario", bag);
        var scenario = root is null ? null : Bind(root, new Binding(source, bag), ruleset);
        return new Loaded<Scenario>(scenario, bag.ToSorted());
    }

    /// <summary>Loads every scenario in the folder <c>scenarios</c> next to a ruleset file, and below it, by path.</summary>
    /// <param name="rulesetPath">The ruleset file, or the folder that holds it.</param>
    /// <param name="ruleset">The ruleset.</param>
    public static ImmutableArray<Loaded<Scenario>> LoadBeside(string rulesetPath, CompiledRuleset ruleset)
    {
        var folder = FolderBeside(rulesetPath);
        return Path.Exists(folder)
            ? [.. AuthoredFiles.Below(folder, file => Path.GetExtension(file) == ".json").Select(file => LoadFile(file, ruleset))]
            : [];
    }

    /// <summary>The path of the folder <c>scenarios</c> beside a ruleset file, whether or not it is there.</summary>
    /// <param name="rulesetPath">The ruleset file, or the folder that holds it.</param>
    public static string FolderBeside(string rulesetPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(rulesetPath);
        return Path.Combine((Directory.Exists(rulesetPath) ? rulesetPath : Path.GetDirectoryName(rulesetPath)) ?? "", Folder);
    }

    /// <summary>The ruleset that a scenario file is for: the one next to the folder <c>scenarios</c> that it is in or below.</summary>
    internal static string RulesetOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.GetFileName(above) == Folder) return Path.Combine(Path.GetDirectoryName(above) ?? "", "ruleset.json");
        }

        return Path.Combine(Path.GetDirectoryName(folder) ?? "", "ruleset.json");
    }

    private static Loaded<Scenario> LoadFile(string path, CompiledRuleset ruleset)
    {
        var bag = new DiagnosticBag();
        return SourceFile.Read(path, bag) is { } source ? Load(source, ruleset) : new Loaded<Scenario>(null, bag.ToSorted());
    }

    private static Scenario? Bind(JsonSyntax root, Binding binding, CompiledRuleset ruleset)
    {
        if (binding.Object(root) is not { } fields) return null;
        if (!binding.Format(fields, FileFormats.Scenario)) return null;
        var id = binding.Id(fields.Required("id"));
        var title = binding.Localized(fields.Required("title"));
        var story = binding.Localized(fields.Required("story"));
        var teaches = binding.Localized(fields.Required("teaches"));
        var screening = fields.Required("screening") is { } node ? ScreeningParser.Bind(node, binding, [ruleset]) : null;
        var expectations = new ExpectationBinder(binding, ruleset);
        var expect = expectations.Bind(fields.Required("expect"));
        var variants = new VariantBinder(binding, ruleset, expectations, screening).Bind(fields.Optional("variants"));
        fields.ReportUnknown();
        if (id is null || title is null || story is null || teaches is null || screening is null || expect is null)
            return null;
        return new Scenario
        {
            Id = id,
            Title = title,
            Story = story,
            Teaches = teaches,
            Screening = screening,
            Expect = expect,
            Variants = variants,
        };
    }
}
