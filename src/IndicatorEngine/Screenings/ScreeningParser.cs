using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>Parse: one screening from JSON. Bad input gives diagnostics and never throws. Thread-safe.</summary>
public static class ScreeningParser
{
    /// <summary>Reads one screening.</summary>
    /// <param name="source">The JSON object.</param>
    /// <param name="strictFor">
    /// When given, a code or value that none of these rulesets knows is an error; otherwise it is kept, and the result
    /// lists it as unrecognised.
    /// </param>
    public static Loaded<Screening> Parse(SourceText source, IReadOnlyList<CompiledRuleset>? strictFor = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Parse(source, strictFor, texts: null);
    }

    /// <summary>Reads one of many screenings, whose equal texts are one string.</summary>
    internal static Loaded<Screening> Parse(SourceText source, IReadOnlyList<CompiledRuleset>? strictFor, StringPool? texts)
    {
        var bag = new DiagnosticBag();
        source = source.AboutAPerson();
        var root = JsonSyntaxReader.Read(source, authored: false, InputLimits.ScreeningBytes, "what-one-screening", bag, texts);
        var screening = root is null ? null : Bind(root, new Binding(source, bag), strictFor);
        return new Loaded<Screening>(screening, bag.ToSorted());
    }

    /// <summary>Binds a screening, on its own or inside a scenario.</summary>
    internal static Screening? Bind(JsonSyntax root, Binding binding, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        if (root is not JsonObjectSyntax)
        {
            binding.Report(Problems.NotAScreening, root, new Said(root.Described));
            return null;
        }

        var fields = binding.Object(root)!;
        binding.Format(fields, FileFormats.Screening);
        var id = BindId(fields.Optional("id"), binding);
        var context = BindContext(fields.Optional("context"), binding);
        var written = binding.Items(fields.Required("observations"));
        if (written.Length > InputLimits.Observations)
        {
            binding.Report(Problems.TooMany, written[InputLimits.Observations], InputLimits.Observations, new Said("what-observations"));
            return null;
        }

        var observations = written.Select(node => BindObservation(node, binding, strictFor)).OfType<Observation>();
        var screening = new Screening(id, context, observations);
        fields.ReportUnknown();
        return screening;
    }

    // A record's name is the caller's: any text will do, and a number is taken as it is written.
    private static string? BindId(JsonSyntax? node, Binding binding) =>
        node is JsonNumberSyntax number ? number.Written : binding.Text(node);

    internal static ScreeningContext BindContext(JsonSyntax? node, Binding binding)
    {
        if (node is null || binding.Object(node) is not { } fields) return ScreeningContext.Unknown;
        var context = new ScreeningContext
        {
            Settings = OneOrNone(binding.Id(fields.Optional("setting"))),
            Sectors = OneOrNone(binding.Id(fields.Optional("sector"))),
            Regions = fields.List("regions", region => binding.Region(region)),
            Private = binding.Boolean(fields.Optional("private")),
            Present = fields.List("present", who => binding.Text(who)),
        };
        fields.ReportUnknown();
        return context;
    }

    private static ImmutableArray<string> OneOrNone(string? name) => name is null ? [] : [name];

    /// <summary>An account inside a scenario: a code alone means that the person says it is so.</summary>
    internal static Observation? BindAccount(JsonSyntax node, Binding binding, IReadOnlyList<CompiledRuleset> strictFor)
    {
        if (node is not JsonStringSyntax) return BindObservation(node, binding, strictFor);
        if (binding.Text(node) is not { } code) return null;
        var observation = new Observation(code, ObservationState.Present, AccountSource.Person);
        CheckRecognised(observation, node, node, binding, strictFor);
        return observation;
    }

    private static Observation? BindObservation(JsonSyntax node, Binding binding, IReadOnlyList<CompiledRuleset>? strictFor)
    {
        if (binding.Object(node) is not { } fields) return null;
        var codeNode = fields.Required("code");
        var code = binding.Text(codeNode);
        var stateNode = fields.Optional("state");
        var state = binding.Word<ObservationState>(stateNode);
        var by = binding.Word<AccountSource>(fields.Optional("by"));
        var value = fields.Optional("value");
        var note = fields.Optional("note") is { } text ? binding.Expect<JsonStringSyntax>(text, "what-text")?.Value : null;
        fields.ReportUnknown();

        var number = value is JsonNumberSyntax ? binding.Number(value) : null;
        var choice = value is JsonNumberSyntax ? null : binding.Text(value);
        if (value is not null && stateNode is not null && state is not null and not ObservationState.Present)
        {
            binding.Report(Problems.ValueNotPresent, value, EnumWords.Of(state.Value));
        }

        if (value is null && stateNode is null) binding.Report(Problems.NoState, node);
        if (code is null || (state is null && value is null)) return null;
        var observation = new Observation(code, state ?? ObservationState.Present, by) { Number = number, Choice = choice, Note = note };
        if (strictFor is not null) CheckRecognised(observation, codeNode!, value ?? codeNode!, binding, strictFor);
        return observation;
    }

    internal static void CheckRecognised(
        Observation observation,
        JsonSyntax code,
        JsonSyntax value,
        Binding binding,
        IReadOnlyList<CompiledRuleset> rulesets
    )
    {
        var recognition = rulesets
            .Select(ruleset => ruleset.Recognise(observation.Code, observation.Number, observation.Choice))
            .DefaultIfEmpty()
            .Max();
        if (recognition == Recognition.UnknownCode)
        {
            binding.ReportUnknown(Problems.UnrecognisedCode, code, observation.Code, rulesets.SelectMany(ruleset => ruleset.CodeNames));
        }
        else if (recognition == Recognition.UnknownValue)
        {
            binding.Report(Problems.UnrecognisedValue, value, observation.Code);
        }
    }
}
