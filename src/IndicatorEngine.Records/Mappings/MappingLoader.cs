using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>Loads record mappings. Bad input gives diagnostics and never throws. Thread-safe.</summary>
public static class MappingLoader
{
    /// <summary>Loads a mapping from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rulesets">When given, a code that none of these rulesets knows is reported.</param>
    /// <param name="isStrict">True when that is an error, and not advice.</param>
    public static Loaded<RecordMapping> Load(string path, IReadOnlyList<CompiledRuleset>? rulesets, bool isStrict = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bag = new DiagnosticBag();
        return SourceFile.Read(path, bag) is { } source ? Bind(source, rulesets, isStrict, bag) : new Loaded<RecordMapping>(null, bag.ToSorted());
    }

    /// <summary>Loads a mapping from memory; with rulesets, a code that none of them knows is an error.</summary>
    /// <param name="source">The mapping.</param>
    /// <param name="rulesets">The rulesets; null to accept any code.</param>
    public static Loaded<RecordMapping> Load(SourceText source, IReadOnlyList<CompiledRuleset>? rulesets)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Bind(source, rulesets, isStrict: true, new DiagnosticBag());
    }

    private static Loaded<RecordMapping> Bind(SourceText source, IReadOnlyList<CompiledRuleset>? rulesets, bool isStrict, DiagnosticBag bag)
    {
        var root = JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "what-mapping", bag);
        var mapping = root is null ? null : new MappingBinder(new Binding(source, bag), rulesets, isStrict).Bind(root);
        return new Loaded<RecordMapping>(mapping, bag.ToSorted());
    }
}
