namespace IndicatorEngine.Text;

/// <summary>A part of a sentence that has to be said in the sentence's own language.</summary>
internal interface ISaid
{
    string In(SentenceFiles files, LanguageTag language);
}
