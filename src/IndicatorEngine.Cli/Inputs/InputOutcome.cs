namespace IndicatorEngine.Cli;

/// <summary>How reading the inputs ended.</summary>
internal enum InputOutcome
{
    /// <summary>All that was given was read; there may have been nothing in it.</summary>
    Whole,

    /// <summary>Something could not be read, and something could.</summary>
    InPart,

    /// <summary>Nothing could be read. A result would look as if nothing had been there to find: none is printed.</summary>
    Failed,
}
