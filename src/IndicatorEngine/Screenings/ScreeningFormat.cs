namespace IndicatorEngine.Screenings;

/// <summary>How screenings stand in a stream.</summary>
public enum ScreeningFormat
{
    /// <summary>One JSON object, or a list of them.</summary>
    Json,

    /// <summary>One JSON object a line; a line that cannot be read does not stop the ones after it.</summary>
    NdJson,
}
