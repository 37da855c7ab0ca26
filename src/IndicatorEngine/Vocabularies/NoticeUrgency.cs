namespace IndicatorEngine.Vocabularies;

/// <summary>How soon advice is for. Notices are given in this order.</summary>
public enum NoticeUrgency
{
    /// <summary>Before anything else.</summary>
    Now,

    /// <summary>In this meeting, or before the person leaves.</summary>
    Soon,

    /// <summary>For as long as anybody works with the person.</summary>
    Always,
}
