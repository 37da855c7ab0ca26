namespace IndicatorEngine.Cli;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people, in 80 columns.</summary>
    Text,

    /// <summary>For people, to put into a document.</summary>
    Markdown,

    /// <summary>For machines: one result, or a list when there are more.</summary>
    Json,

    /// <summary>For machines: one result a line.</summary>
    NdJson,
}
