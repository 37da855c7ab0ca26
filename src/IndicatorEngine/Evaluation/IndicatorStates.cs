using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// The states of the indicators in one screening, in memory that the next reading uses again, of the same ruleset or
/// another. Belongs to one thread at a time.
/// </summary>
public sealed class IndicatorStates
{
    private CompiledRuleset? _ruleset;
    private byte[] _bits = [];
    private StatePlanes _planes;
    private int[] _raised = [];
    private int _raisedCount = -1;

    /// <summary>How many indicators the ruleset has that was read last.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read, or the last reading failed.</exception>
    public int Count => Read().Ruleset.Indicators.Length;

    /// <summary>The positions of the indicators raised, in the ruleset's order. Good until the next reading.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read, or the last reading failed.</exception>
    public ReadOnlySpan<int> Raised
    {
        get
        {
            var count = Count;
            if (_raised.Length < count) _raised = new int[count];
            if (_raisedCount < 0) _raisedCount = _planes.CopyRaised(count, _raised);
            return _raised.AsSpan(0, _raisedCount);
        }
    }

    /// <summary>The state of an indicator, by its position in the ruleset.</summary>
    /// <param name="indicator">From 0, below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such indicator.</exception>
    /// <exception cref="InvalidOperationException">Nothing was read, or the last reading failed.</exception>
    public IndicatorState this[int indicator]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indicator);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicator, Count);
            return _planes[indicator];
        }
    }

    internal StatePlanes Begin(CompiledRuleset ruleset)
    {
        // Until the reading has come to its end there is no answer: a failure must not look like nothing raised.
        _ruleset = null;
        _raisedCount = -1;
        var size = StatePlanes.Size(ruleset.Network);
        if (_bits.Length < size) _bits = new byte[size];
        else _bits.AsSpan(0, size).Clear();
        return _planes = new StatePlanes(ruleset.Network, _bits);
    }

    internal void End(CompiledRuleset ruleset) => _ruleset = ruleset;

    private CompiledRuleset Read() => _ruleset ?? throw new InvalidOperationException("Nothing has been read.");
}
