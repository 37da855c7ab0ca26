using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IndicatorEngine.Rendering;

namespace IndicatorEngine.Tests.Rendering;

/// <summary>What an author wrote stays that text in Markdown, whatever it begins with.</summary>
public sealed class MarkdownWriterTests
{
    private static readonly string[] Fragments =
    [
        "word",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "- ",
        "-",
        "+ ",
        "+",
        "* ",
        "*",
        "**",
        "_",
        "1. ",
        "1.",
        "12) ",
        "123456789. ",
        "1234567890. ",
        "# ",
        "#",
        "## ",
        "> ",
        ">",
        "---",
        "- - -",
        "***",
        "===",
        "```",
        "~~~",
        "~",
        "<b>",
        "<!-- ",
        "&amp;",
        "&#35;",
        "& ",
        "[a]: /b",
        "[x](y)",
        "![x](y)",
        "|",
        "|---|",
        "\\",
        "`",
        "!",
        ":",
        ".",
        ")",
        "é",
        "\u00A0",
        "«",
    ];

    [Theory]
    [InlineData("- a dash", "\\- a dash")]
    [InlineData("-", "\\-")]
    [InlineData("---", "\\---")]
    [InlineData("- - -", "\\- - -")]
    [InlineData("+ a plus", "\\+ a plus")]
    [InlineData("* a star", "\\* a star")]
    [InlineData("1. a number", "1\\. a number")]
    [InlineData("123456789) a number", "123456789\\) a number")]
    [InlineData("2027.", "2027\\.")]
    [InlineData("1.5 hours", "1.5 hours")]
    [InlineData("1234567890. too long to begin a list", "1234567890. too long to begin a list")]
    [InlineData("# a heading", "\\# a heading")]
    [InlineData("> a quotation", "\\> a quotation")]
    [InlineData("     a passage of code", "a passage of code")]
    [InlineData("```", "\\`\\`\\`")]
    [InlineData("~~~", "\\~\\~\\~")]
    [InlineData("<div>", "\\<div\\>")]
    [InlineData("[a]: b", "\\[a\\]: b")]
    [InlineData("| a | b |", "\\| a \\| b \\|")]
    [InlineData("===", "===")]
    [InlineData("bread &amp; board", "bread \\&amp; board")]
    [InlineData("bread & board", "bread & board")]
    [InlineData("told\n- twice", "told - twice")]
    public void WhatWouldBeginAnotherBlock_IsEscaped(string words, string written)
    {
        Assert.Equal($"{written}\n", MarkdownWriter.Write([new DocumentBlock(BlockKind.Paragraph, 0, null, words)]));
        Assert.Equal($"- {written}\n", MarkdownWriter.Write([new DocumentBlock(BlockKind.Item, 0, null, words)]));
    }

    [Property(MaxTest = 2000)]
    public Property ADocument_IsReadAsItWasWritten() => Prop.ForAll(Documents.ToArbitrary(), blocks =>
        Assert.Equal(blocks.Select(Shown), MarkdownReader.Read(MarkdownWriter.Write(blocks)).Select(Shown)));

    private static Gen<string> Words { get; } =
        Gen.Elements(Fragments).NonEmptyListOf().Select(string.Concat).Where(words => !string.IsNullOrWhiteSpace(words));

    private static Gen<DocumentBlock[]> Documents { get; } = Block.ListOf().Select(blocks => Nested([.. blocks]));

    private static Gen<DocumentBlock> Block =>
        from kind in Gen.Elements(BlockKind.Heading, BlockKind.Paragraph, BlockKind.Item, BlockKind.Item, BlockKind.Table)
        from level in Gen.Choose(1, 4)
        from lead in Gen.OneOf(Gen.Constant<string?>(null), Words.Select(words => (string?)words))
        from text in Words
        from cells in Words.ArrayOf(6)
        select kind switch
        {
            BlockKind.Heading => new DocumentBlock(kind, level, null, text),
            BlockKind.Table => new DocumentBlock(kind, 0, null, text)
            {
                Head = [.. cells[..2]],
                Rows =
                [
                    [.. cells[2..4]],
                    [.. cells[4..]],
                ],
            },
            _ => new DocumentBlock(kind, kind == BlockKind.Item ? level - 1 : 0, lead, text),
        };

    /// <summary>An item is set in at most one step further than the item before it.</summary>
    private static DocumentBlock[] Nested(DocumentBlock[] blocks)
    {
        var most = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Item) blocks[i] = blocks[i] with { Level = Math.Min(blocks[i].Level, most) };
            most = blocks[i].Kind == BlockKind.Item ? blocks[i].Level + 1 : 0;
        }

        return blocks;
    }

    private static string Shown(DocumentBlock block) =>
        string.Join(
            '/',
            [
                $"{block.Kind} {block.Level}",
                Plain(block.Lead ?? ""),
                Plain(block.Text),
                .. block.Rows.Prepend(block.Head).Select(row => string.Join('/', row.Select(Plain))),
            ]
        );

    /// <summary>Words as a reader sees them: spaces at their ends are not seen.</summary>
    private static string Plain(string words) => words.Replace('\n', ' ').Trim();
}
