using System.Collections.Frozen;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Compilation;

/// <summary>Compile: a ruleset made ready for reading screenings. Immutable and thread-safe.</summary>
public sealed class CompiledRuleset
{
    private readonly FrozenDictionary<string, int> _codeIndex;

    private CompiledRuleset(Ruleset ruleset)
    {
        Ruleset = ruleset;
        Codes = [.. ruleset.Vocabularies.SelectMany(v => v.Codes).OrderBy(code => code.Id, StringComparer.Ordinal)];
        _codeIndex = Codes.Select((code, index) => (code.Id, index)).ToFrozenDictionary(p => p.Id, p => p.index, StringComparer.Ordinal);
        Network = new GateNetworkBuilder(_codeIndex).Build(ruleset);
        Limited = [.. Enumerable.Range(0, ruleset.Indicators.Length).Where(i => ruleset.Indicators[i].OnlyIn is not null)];
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset { get; }

    /// <summary>Every code of the vocabularies, by name.</summary>
    internal Code[] Codes { get; }

    internal GateNetwork Network { get; }

    /// <summary>The positions of the indicators that are limited to certain contexts.</summary>
    internal int[] Limited { get; }

    internal IEnumerable<string> CodeNames => _codeIndex.Keys;

    /// <summary>Compiles a ruleset. The cost is linear in its size.</summary>
    public static CompiledRuleset Compile(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new CompiledRuleset(ruleset);
    }

    /// <summary>The position of a code in <see cref="Codes"/>, or -1.</summary>
    internal int IndexOf(string code) => _codeIndex.TryGetValue(code, out var index) ? index : -1;

    /// <summary>The code of that name; null when no vocabulary has it.</summary>
    internal Code? Find(string code) => IndexOf(code) is >= 0 and var index ? Codes[index] : null;

    /// <summary>How much of an account the vocabularies know.</summary>
    internal Recognition Recognise(string code, decimal? number, string? choice)
    {
        var index = IndexOf(code);
        if (index < 0) return Recognition.UnknownCode;
        var known = Codes[index].Value switch
        {
            NumberValue => choice is null,
            ChoiceValue options => number is null && (choice is null || options.Options.Contains(choice)),
            _ => number is null && choice is null,
        };
        return known ? Recognition.Known : Recognition.UnknownValue;
    }
}
