using System.CommandLine;
using IndicatorEngine.Drafts;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new drafts</c>: the shipped drafts as files, to read, to try and to change.</summary>
internal static class NewDraftsCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to write them into." };
        folder.Validators.Add(RulesetArguments.RefuseOptions);
        var command = new Command("drafts",
            """
            Writes the shared vocabulary and the draft rulesets, with their scenarios and examples. They were drafted from published reports; no survivor group has approved them.

            Examples:
              indicators new drafts drafts
              indicators new drafts ours/drafts
            """) { folder };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(folder)!;
            return (int)NewFiles.Write(
                [.. DraftRulesets.Files.Select(file => new SourceText(Path.Combine(target, file), DraftRulesets.Read(file).Utf8))],
                terminal
            );
        });
        return command;
    }
}
