namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>A condition as anyone would first write it: a tree that is walked over an array of facts.</summary>
internal abstract class PlainCondition
{
    public abstract bool Holds(bool[] facts);
}

/// <summary>A code.</summary>
internal sealed class PlainFact(int code) : PlainCondition
{
    public int Code => code;

    public override bool Holds(bool[] facts) => facts[code];
}

/// <summary>At least so many of several conditions; it stops as soon as the answer is known.</summary>
internal sealed class PlainGroup(int needed, PlainCondition[] parts) : PlainCondition
{
    public int Needed => needed;

    public IReadOnlyList<PlainCondition> Parts => parts;

    public override bool Holds(bool[] facts)
    {
        var missing = needed;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Holds(facts) && --missing == 0) return true;
            if (parts.Length - i - 1 < missing) return false;
        }

        return false;
    }
}
