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
        Network = new LookupNetworkBuilder(_codeIndex).Build(ruleset);
        Columns = FeedColumns.For(Network);
        Limits =
        [
            .. ruleset.Indicators.Zip(Network.CellOfOutput).Where(pair => pair.First.OnlyIn is not null)
                .GroupBy(pair => pair.First.OnlyIn!.Written, pair => (pair.First.OnlyIn!, Cell: pair.Second), StringComparer.Ordinal)
                .Select(group => new LimitedCells(group.First().Item1, [.. group.Select(pair => pair.Cell)])),
        ];
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset { get; }

    /// <summary>Every code of the vocabularies, by name.</summary>
    internal Code[] Codes { get; }

    internal LookupNetwork Network { get; }

    /// <summary>What the network is fed, side by side; null where going to the cells that are fed costs less.</summary>
    internal FeedColumns? Columns { get; }

    /// <summary>The indicators that are limited to certain contexts, by limit.</summary>
    internal LimitedCells[] Limits { get; }

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
            NumberValue value => choice is null && (number is not { } given || value.Allows(given)),
            ChoiceValue options => number is null && (choice is null || options.Ids.Contains(choice)),
            _ => number is null && choice is null,
        };
        return known ? Recognition.Known : Recognition.UnknownValue;
    }
}

/// <summary>The cells of the indicators that share a limit.</summary>
internal readonly record struct LimitedCells(ContextLimit Limit, int[] Cells);
