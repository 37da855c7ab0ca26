using IndicatorEngine.Text;
using Spectre.Console;

namespace IndicatorEngine.Cli;

/// <summary>What a command must know: asked of a person who is there, named as missing when nobody is.</summary>
internal sealed class Answers(Terminal terminal)
{
    // More would scroll the question away.
    private const int ChoicesShown = 60;

    private readonly List<string> _missing = [];

    /// <summary>False after saying what is missing.</summary>
    public bool AreComplete()
    {
        if (_missing.Count == 0)
            return true;
        terminal.Error.WriteLine(
            $"Still needed: {string.Join(", ", _missing)}. In a terminal you are asked for what is missing; --help says more."
        );
        return false;
    }

    /// <summary>A text; empty when it is missing.</summary>
    /// <param name="given">What the command line said.</param>
    /// <param name="option">The option that says it.</param>
    /// <param name="question">How a person is asked.</param>
    /// <param name="suggestion">What a person can take as it is.</param>
    /// <param name="problem">What is wrong with an answer; null when it can be used.</param>
    public string Text(string? given, string option, string question, string? suggestion = null, Func<string, string?>? problem = null)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question)).Validate(answer =>
            problem?.Invoke(answer) is { } wrong ? ValidationResult.Error(Markup.Escape(wrong)) : ValidationResult.Success()
        );
        return Ask(given, option, suggestion is null ? prompt : prompt.DefaultValue(suggestion));
    }

    /// <summary>One of several words; empty when it is missing.</summary>
    public string Choice(string? given, string option, string question, IReadOnlyList<string> words) =>
        Ask(given, option, new TextPrompt<string>(Markup.Escape(question)).AddChoices(words).ShowChoices(words.Count <= ChoicesShown));

    /// <summary>The language of the authors; the default when it is missing.</summary>
    public LanguageTag Language(LanguageTag? given)
    {
        if (given is { } said)
            return said;
        var tag = Text(null, "--lang", "Which language do its authors write in (a tag such as en, fr or sw)?", null, answer =>
            LanguageTag.TryParse(answer, out _) ? null : $"`{answer}` {RulesetArguments.NotALanguage}."
        );
        return LanguageTag.TryParse(tag, out var asked) ? asked : default;
    }

    private string Ask(string? given, string option, TextPrompt<string> prompt)
    {
        if (given is not null) return given;
        if (terminal.Questions is { } person) return person.Prompt(prompt);
        _missing.Add(option);
        return "";
    }
}
