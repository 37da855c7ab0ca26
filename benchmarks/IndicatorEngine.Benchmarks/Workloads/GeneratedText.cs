using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>Texts in two languages, about as long as those that authors write. They say nothing.</summary>
internal static class GeneratedText
{
    private static readonly string[] English =
        "a the of and to in for with on by at from as or that this when who work house road room day night pay debt paper door phone family friend person place week hour meal bed boat farm kitchen market listen speak wait leave keep hold know say".Split(
            ' '
        );

    private static readonly string[] French =
        "un la de et dans pour avec sur par au depuis comme ou que ce quand qui travail maison route chambre jour nuit paie dette papier porte famille amie personne lieu semaine heure repas lit bateau ferme cuisine marché écouter parler attendre partir garder tenir savoir dire".Split(
            ' '
        );

    /// <summary>Writes a text by language.</summary>
    public static void Write(Utf8JsonWriter json, string name, Xorshift random, int words)
    {
        json.WriteStartObject(name);
        WriteLanguages(json, random, words);
    }

    /// <summary>Writes a text by language into a list.</summary>
    public static void Write(Utf8JsonWriter json, Xorshift random, int words)
    {
        json.WriteStartObject();
        WriteLanguages(json, random, words);
    }

    public static string Words(Xorshift random, int count, char between) =>
        string.Join(between, Enumerable.Range(0, count).Select(_ => random.Of<string>(English)));

    private static void WriteLanguages(Utf8JsonWriter json, Xorshift random, int words)
    {
        json.WriteString("en", Words(random, words, ' '));
        json.WriteString("fr", string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Of<string>(French))));
        json.WriteString("review", "unreviewed-translation");
        json.WriteEndObject();
    }
}
