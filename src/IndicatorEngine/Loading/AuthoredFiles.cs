namespace IndicatorEngine.Loading;

/// <summary>
/// The files in a folder and below it that people wrote, the same for whoever lists them: no links are followed, and what
/// begins with a dot belongs to another program, such as the <c>._</c> files that macOS leaves on sticks.
/// </summary>
internal static class AuthoredFiles
{
    private static readonly EnumerationOptions Own = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The files in the order of their paths; of a folder that cannot be opened its own path, which reading then reports.
    /// </summary>
    public static IEnumerable<string> Below(string folder, Func<string, bool> isWanted) =>
        Listed(folder, isWanted).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Listed(string folder, Func<string, bool> isWanted)
    {
        try
        {
            return
            [
                .. Directory.GetFiles(folder, "*", Own).Where(file => !IsHidden(file) && isWanted(file)),
                .. Directory.GetDirectories(folder, "*", Own).Where(below => !IsHidden(below)).SelectMany(below => Listed(below, isWanted)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [folder];
        }
    }

    // Where names do not hide, such as on Windows, they mean the same.
    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
