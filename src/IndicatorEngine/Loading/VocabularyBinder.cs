using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: a vocabulary's syntax to its model.</summary>
internal sealed class VocabularyBinder(Binding binding)
{
    private readonly NamePromises _names = new(binding);
    private readonly HashSet<string> _areas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sectors = new(StringComparer.Ordinal);
    private readonly List<(string Area, JsonStringSyntax Within)> _within = [];

    /// <summary>True for one that this library carries, which is compared with nothing.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The vocabulary; null when it has too little to stand on. What is wrong is in the binding's bag.</summary>
    public Vocabulary? Bind(JsonSyntax root)
    {
        if (binding.Object(root) is not { } fields) return null;
        if (!binding.Format(fields, FileFormats.Vocabulary)) return null;
        var id = binding.Id(fields.Required("id"));
        var version = binding.Version(fields.Required("version"));
        var languages = binding.DeclareLanguages(fields);
        var areas = fields.List("areas", BindArea);
        CheckWithin();
        var notices = fields.List("notices", BindNotice);
        var settings = fields.List("settings", node => BindContextWord(node, _settings, "setting"));
        var sectors = fields.List("sectors", node => BindContextWord(node, _sectors, "sector"));
        var codes = fields.List("codes", new CodeBinder(binding).Bind);
        fields.ReportUnknown();
        binding.ReportUntranslated();
        if (id is null || version is null) return null;
        var sha256 = SourceFile.Digest(binding.Source.Utf8.Span);
        var differing = IsCarried ? [] : CarriedVocabularies.Differing(id, version, sha256, codes);
        if (!differing.IsEmpty)
            binding.Report(Problems.CopyDiffers, fields.Required("id")!, $"`{id}` {version}", string.Join(", ", differing.Select(code => $"`{code}`")));
        return new Vocabulary
        {
            Id = id,
            Version = version,
            Sha256 = sha256,
            DiffersFromCarried = differing,
            Languages = languages,
            Areas = areas,
            Notices = notices,
            Settings = settings,
            Sectors = sectors,
            Codes = codes,
        };
    }

    private Area? BindArea(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var name = fields.Required("id");
        var id = binding.Id(name);
        var label = binding.Localized(fields.Required("label"));
        var meaning = binding.Localized(fields.Required("meaning"));
        var within = binding.Expect<JsonStringSyntax>(fields.Optional("within"), "what-area");
        var meansHere = _names.BindMeanings(fields);
        fields.ReportUnknown();
        _names.Advise(fields, ["id", "label"], meansHere);
        var isNew = binding.IsNewName(_areas, id, node, "another-area");
        if (id is null || !isNew) return null;
        if (within is not null) _within.Add((id, within));
        return label is null || meaning is null ? null : new Area(binding.At(name!), id, label, meaning, within?.Value, meansHere);
    }

    private Notice? BindNotice(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var id = binding.Id(fields.Required("id"));
        var label = binding.Localized(fields.Required("label"));
        var text = binding.Localized(fields.Required("text"));
        var plain = binding.Localized(fields.Optional("plain"));
        var urgency = binding.Word<NoticeUrgency>(fields.Optional("urgency"));
        var stopsQuestions = binding.Boolean(fields.Optional("stopsQuestions")) ?? false;
        fields.ReportUnknown();
        var isNew = binding.IsNewName(_notices, id, node, "another-notice");
        return id is null || label is null || text is null || !isNew ? null : new Notice
        {
            Id = id,
            Label = label,
            Text = text,
            Plain = plain,
            Urgency = urgency ?? NoticeUrgency.Soon,
            StopsQuestions = stopsQuestions,
        };
    }

    private ContextWord? BindContextWord(JsonSyntax node, HashSet<string> names, string kind)
    {
        if (binding.Object(node) is not { } fields) return null;
        var id = binding.Id(fields.Required("id"));
        var label = binding.Localized(fields.Required("label"));
        var meansHere = _names.BindMeanings(fields);
        fields.ReportUnknown();
        if (id is not null) _names.CheckContext(fields, id, kind, meansHere);
        var isNew = binding.IsNewName(names, id, node, $"another-{kind}");
        return id is null || label is null || !isNew ? null : new ContextWord(id, label, meansHere);
    }

    /// <summary>Each area that another is within must be there, and none may be within itself.</summary>
    private void CheckWithin()
    {
        var outer = _within.ToDictionary(one => one.Area, one => one.Within, StringComparer.Ordinal);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (area, within) in _within)
        {
            if (!_areas.Contains(within.Value)) binding.ReportUnknown(Problems.UnknownOuterArea, within, within.Value, _areas);
            var passed = new List<string>();
            var at = area;
            while (settled.Add(at) && outer.TryGetValue(at, out var next))
            {
                passed.Add(at);
                at = next.Value;
            }

            // Back at an area passed on this very way, and not only on an earlier one.
            if (passed.IndexOf(at) is >= 0 and var start)
                binding.Report(
                    Problems.AreaWithinItself,
                    outer[at],
                    string.Join(" → ", passed.Skip(start).Append(at).Select(id => $"`{id}`"))
                );
        }
    }
}
