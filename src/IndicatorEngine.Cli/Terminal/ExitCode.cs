namespace IndicatorEngine.Cli;

/// <summary>How the tool ends.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>The files have errors, or a scenario failed.</summary>
    FilesHaveErrors = 1,

    /// <summary>The command was not understood.</summary>
    WrongUsage = 2,

    /// <summary>Our fault.</summary>
    OurFault = 3,
}
