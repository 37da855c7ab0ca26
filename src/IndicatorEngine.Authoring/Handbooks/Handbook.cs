using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>A ruleset set out for people to read, before it is known whether it becomes Markdown or HTML.</summary>
internal sealed class Handbook
{
    private Handbook(Ruleset ruleset, HandbookOptions options)
    {
        var columns = new Columns(ruleset, options);
        var numbers = new Numbering(ruleset);
        Languages = columns.Languages;
        Title = columns.Row(wording => wording.Text(ruleset.Title));
        Contents = columns.Row(wording => wording.Phrase("heading-contents"));
        Parts =
        [
            OpeningPart.Of(ruleset, options, columns),
            UsePart.Of(ruleset, columns),
            AuthorshipPart.Of(ruleset, columns),
            MissingPart.Of(ruleset, columns, numbers),
            IndicatorPart.Of(ruleset, columns, numbers),
            NoticePart.Of(ruleset, columns, numbers),
            WordsPart.Of(columns, numbers),
            .. WordsMeantPart.Of(ruleset, columns),
        ];
    }

    /// <summary>The languages, side by side.</summary>
    public ImmutableArray<LanguageTag> Languages { get; }

    /// <summary>What it is called, in each language.</summary>
    public ImmutableArray<Passage> Title { get; }

    /// <summary>What its table of contents is called, in each language.</summary>
    public ImmutableArray<Passage> Contents { get; }

    /// <summary>The parts, in reading order.</summary>
    public ImmutableArray<HandbookSection> Parts { get; }

    public static Handbook Of(Ruleset ruleset, HandbookOptions options) => new(ruleset, options);
}

/// <summary>A part of the handbook under its own heading.</summary>
/// <param name="Anchor">Its name, unique in the handbook.</param>
/// <param name="Heading">Its heading, in each language.</param>
internal sealed record HandbookSection(string Anchor, ImmutableArray<Passage> Heading)
{
    /// <summary>True for an indicator, which is read, and marked, as a whole.</summary>
    public bool IsIndicator { get; init; }

    public ImmutableArray<HandbookBlock> Blocks { get; init; } = [];

    /// <summary>The sections inside it.</summary>
    public ImmutableArray<HandbookSection> Sections { get; init; } = [];
}

/// <summary>One text, in each language; or once for all, where it has no translations.</summary>
internal sealed record HandbookBlock(BlockRole Role, ImmutableArray<Passage> Cells);

/// <summary>What a text is for.</summary>
internal enum BlockRole
{
    /// <summary>To be read.</summary>
    Text,

    /// <summary>The sentence that says when something is raised or given.</summary>
    Rule,

    /// <summary>What a reader must know before leaning on the ruleset.</summary>
    Warning,

    /// <summary>Room to write on paper.</summary>
    Notes,
}
