namespace IndicatorEngine.Text;

/// <summary>The lines of a list that this assembly carries, without empty ones and notes.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string> Of(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#')) yield return line;
        }
    }
}
