using System.CommandLine;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new</c>: files to start from, that already check clean.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "new",
            """
            Starts a file that already checks clean, with notes on what to write where. In a terminal it asks for what it must know; no file is ever overwritten, and nobody is named as an author.

        Examples:
          indicators new vocabulary words.vocabulary.json
          indicators new ruleset our-ruleset
          indicators new scenario our-ruleset
          indicators new drafts drafts
        """)
    {
        NewRulesetCommand.Create(terminal),
        NewScenarioCommand.Create(terminal),
        NewVocabularyCommand.Create(terminal),
        NewMappingCommand.Create(terminal),
        NewDraftsCommand.Create(terminal),
    };
}
