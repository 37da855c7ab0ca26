namespace IndicatorEngine.Evaluation;

/// <summary>What is asked of the cells of a network.</summary>
internal enum Question
{
    /// <summary>Whether what was added raises them.</summary>
    Raised,

    /// <summary>Whether they can no longer be raised once what was added is lost.</summary>
    RuledOut,

    /// <summary>Whether anything was added to them or to what they build on.</summary>
    Spoken,
}
