using System.Globalization;

namespace IndicatorEngine.Handbooks;

/// <summary>What a handbook looks like on screen and on paper. Nothing is said by colour alone.</summary>
internal static class HandbookStyle
{
    // Written as it stands: no `<`, `>` or `&`, which would be escaped.
    private const string Style =
        """
        body { overflow-wrap: anywhere; }
        h1, h2, h3, h4 { margin: 1.6em 0 .5em; }
        h2 { border-bottom: 3px solid #0b4a8f; padding-bottom: .2em; }
        p, ul { margin: .4em 0; }
        ul { padding-inline-start: 1.4em; }
        nav ul { list-style: none; padding-inline-start: 1em; }
        nav li { margin: .35em 0; }
        article { border-top: 1px solid #767676; }
        .rule { border-inline-start: 5px solid #0b4a8f; padding-inline-start: .9em; margin: .8em 0; font-size: 1.1em; }
        .warning p { font-weight: 600; }
        .long { columns: 17rem; column-gap: 2em; }
        .choice { display: inline-block; margin-inline-end: 1.5em; }
        .notes { display: none; }
        small { font-size: .85em; font-style: italic; white-space: nowrap; }
        :target { outline: 3px solid #0b4a8f; outline-offset: 4px; }
        .row { display: grid; grid-template-columns: minmax(0, 1fr); gap: .2rem 1.8rem; }
        .paper { display: none; }
        @media print {
          body { line-height: 1.45; }
          a { text-decoration: none; }
          .paper { display: inline; font-size: .8em; white-space: nowrap; }
          .rule { font-size: 1em; }
          h2, h3, h4, p:has(+ ul) { break-after: avoid; }
          p, li:not(:has(ul)), h2, h3, h4, .notes { break-inside: avoid; }
          .notes { display: block; border: 1px solid #1a1a1a; padding: .4em 1em 1em; margin: 1em 0; }
          .line { height: 8mm; border-bottom: 1px solid #767676; }
        }

        """;

    private const string OneLanguage =
        """
        @media print {
          [aria-labelledby="words"] { columns: 2; column-gap: 8mm; font-size: .9em; }
          [aria-labelledby="words"] h2 { column-span: all; }
          [aria-labelledby="words"] .long { columns: 1; }
        }

        """;

    /// <summary>
    /// The style for so many languages side by side; on a narrow screen they stand below one another, each under its
    /// tag.
    /// </summary>
    public static string For(int languages) =>
        languages == 1
            ? Style + OneLanguage
            : string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {{Style}}body { max-width: {{24 * languages}}rem; }
                @media screen and (max-width: {{12 * languages}}rem) {
                  .side:not(:empty)::before {
                    content: attr(lang); float: inline-start; margin-block-start: .5em; margin-inline-end: .6em; font-size: .75em; font-weight: 600;
                  }
                  span.side { display: flow-root; }
                }
                @media screen and (min-width: {{12 * languages}}rem) { .row { grid-template-columns: repeat({{languages}}, minmax(0, 1fr)); } }
                @media print { .row { grid-template-columns: repeat({{languages}}, minmax(0, 1fr)); } }
                {{(languages > 2 ? "@page { size: landscape; }" : "")}}

                """
            );
}
