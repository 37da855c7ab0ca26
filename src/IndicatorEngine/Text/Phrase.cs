namespace IndicatorEngine.Text;

/// <summary>One line of a list of words: what each word of a phrase may be, and which words near it make it an ordinary one.</summary>
internal sealed class Phrase
{
    /// <summary>Stands for any number but 18.</summary>
    public const string AnyNumber = "N";

    // How far around a phrase its ordinary meaning is looked for.
    private const int Near = 2;

    // Shorter words come about by chance when others are joined: "ways to-go".
    private const int LongEnough = 5;

    private readonly string[][] _words;
    private readonly string[] _ordinaryWith;
    private readonly bool _startsText;

    private Phrase(string section, string[][] words, string[] ordinaryWith, bool startsText)
    {
        Section = section;
        _words = words;
        _ordinaryWith = ordinaryWith;
        _startsText = startsText;
    }

    /// <summary>The list it stands in, such as <c>en blame</c>.</summary>
    public string Section { get; }

    /// <summary>How many words it has.</summary>
    public int Length => _words.Length;

    /// <summary>What its first word may be.</summary>
    public IEnumerable<string> FirstWords => _words[0];

    /// <summary>Every way to write it, for tests; a star stands as it is.</summary>
    public IEnumerable<string> Spellings =>
        _words.Aggregate(
            Enumerable.Repeat("", 1),
            (so, word) => so.SelectMany(before => word.Select(after => $"{before} {after}".Trim()))
        );

    public static Phrase Parse(string section, string line)
    {
        var parts = line.Split(" ! ");
        var startsText = parts[0].StartsWith('^');
        var words = parts[0].TrimStart('^').Split(' ').Select(word => word.Split('/')).ToArray();
        return new Phrase(section, words, parts.Length > 1 ? parts[1].Split(' ') : [], startsText);
    }

    /// <summary>True when it stands there.</summary>
    public bool IsAt(IReadOnlyList<PlainWord> words, int position)
    {
        if ((_startsText && position > 0) || position + Length > words.Count) return false;
        for (var i = 0; i < Length; i++)
        {
            if (!Array.Exists(_words[i], pattern => Fits(pattern, words[position + i].Text))) return false;
        }

        return _ordinaryWith.Length == 0 || !IsOrdinary(words, position);
    }

    /// <summary>True when it is one word, and that is the one given: words that a dash broke in two are tried joined.</summary>
    public bool IsJust(string word) => Length == 1 && !_startsText && word.Length >= LongEnough && Array.Exists(_words[0], pattern => Fits(pattern, word));

    /// <summary>True when its words, written as one, are the word given.</summary>
    public bool IsWrittenTogether(string word)
    {
        return Length > 1 && !_startsText && word.Length >= LongEnough && Rest(0, word);

        bool Rest(int i, ReadOnlySpan<char> left)
        {
            if (i == Length) return left.IsEmpty;
            foreach (var pattern in _words[i])
            {
                if (left.StartsWith(pattern, StringComparison.Ordinal) && Rest(i + 1, left[pattern.Length..])) return true;
            }

            return false;
        }
    }

    private bool IsOrdinary(IReadOnlyList<PlainWord> words, int position)
    {
        for (var i = Math.Max(0, position - Near); i < Math.Min(words.Count, position + Length + Near); i++)
        {
            if ((i < position || i >= position + Length) && Array.Exists(_ordinaryWith, pattern => Fits(pattern, words[i].Text))) return true;
        }

        return false;
    }

    private static bool Fits(string pattern, string word) => pattern switch
    {
        AnyNumber => word != "18" && word.All(char.IsAsciiDigit),
        [.., '*'] => word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal),
        _ => word == pattern,
    };
}
