using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>A text that reads otherwise in a newer ruleset, in some language. Immutable.</summary>
internal sealed class TextChange
{
    public TextChange(string path, LocalizedText? old, LocalizedText? @new)
    {
        (Path, Old, New) = (path, old, @new);
        Changed = [.. Languages(@new).Union(Languages(old)).Where(language => old?.Exactly(language) != @new?.Exactly(language))];
        Stale = @new is not null && old?.Exactly(@new.Original) is { } original && original != @new.Exactly(@new.Original)
            ? [.. Languages(@new).Where(language => old.Exactly(language) is not null && !Changed.Contains(language))]
            : [];
    }

    /// <summary>Where it stands: members and names, such as <c>/indicators/kept-papers/why</c>.</summary>
    public string Path { get; }

    /// <summary>The text as it was; null for a new one.</summary>
    public LocalizedText? Old { get; }

    /// <summary>The text as it is; null for one that is gone.</summary>
    public LocalizedText? New { get; }

    /// <summary>The languages in which it was written, rewritten or taken away.</summary>
    public ImmutableArray<LanguageTag> Changed { get; }

    /// <summary>The languages whose translation is still of the old text: the original was rewritten, and they were not.</summary>
    public ImmutableArray<LanguageTag> Stale { get; }

    private static IEnumerable<LanguageTag> Languages(LocalizedText? text) => text?.Languages ?? [];
}
