using System.Text;
using System.Text.Encodings.Web;

namespace IndicatorEngine.Text;

/// <summary>
/// Writes JSON as people write it by hand: two spaces, short values on one line, and notes to the author as
/// <c>//</c> lines, which the framework's writer cannot write.
/// </summary>
internal sealed class AuthoredJson
{
    private const int Widest = 110;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    /// <summary>A whole file: one object.</summary>
    public static string File(Action<AuthoredJson> members)
    {
        var json = new AuthoredJson();
        json.Braced("{", () => members(json), "}");
        return json._text.Append('\n').ToString();
    }

    /// <summary>A text as JSON, with accents left readable.</summary>
    public static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    /// <summary>A text in one language, on one line.</summary>
    public static string In(LanguageTag language, string text) => $"{{{Quoted(language.Value)}: {Quoted(text)}}}";

    /// <summary>A note to the author before the next member or item, on as many lines as it needs.</summary>
    public AuthoredJson Note(string note)
    {
        Separate();
        var line = "//";
        foreach (var word in note.Split(' '))
        {
            if (line.Length + word.Length > Widest)
            {
                _text.Append(line);
                Break();
                line = "//";
            }

            line += " " + word;
        }

        _text.Append(line);
        // What follows is on its own line already, and the comma before it is written.
        _isFirst = true;
        return this;
    }

    /// <summary>A member whose value is written already.</summary>
    public AuthoredJson Member(string name, string json)
    {
        Named(name);
        _text.Append(json);
        return this;
    }

    public AuthoredJson Text(string name, string? text) => Member(name, text is null ? "null" : Quoted(text));

    public AuthoredJson Object(string name, Action members)
    {
        Named(name);
        Braced("{", members, "}");
        return this;
    }

    public AuthoredJson List(string name, Action items)
    {
        Named(name);
        Braced("[", items, "]");
        return this;
    }

    /// <summary>An item of a list, written already.</summary>
    public void Item(string json)
    {
        Separate();
        _text.Append(json);
    }

    /// <summary>An object that is an item of a list.</summary>
    public void Item(Action members)
    {
        Separate();
        Braced("{", members, "}");
    }

    private void Named(string name)
    {
        Separate();
        _text.Append(Quoted(name)).Append(": ");
    }

    private void Separate()
    {
        if (!_isFirst) _text.Append(',');
        _isFirst = false;
        Break();
    }

    private void Break() => _text.Append('\n').Append(' ', 2 * _depth);

    private void Braced(string open, Action inside, string close)
    {
        _text.Append(open);
        _depth++;
        _isFirst = true;
        inside();
        _depth--;
        if (_text[^1] != open[0]) Break();
        _text.Append(close);
        _isFirst = false;
    }
}
