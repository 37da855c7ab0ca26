namespace IndicatorEngine.Text;

/// <summary>The form a counted word takes in the languages of the sentence files, after CLDR: <c>one</c> or <c>many</c>.</summary>
internal static class PluralForm
{
    /// <summary>French counts nothing in the singular; English and Spanish count it in the plural.</summary>
    public static string Of(int count, LanguageTag language) =>
        count == 1 || (count == 0 && language.Language is "fr") ? "one" : "many";
}
