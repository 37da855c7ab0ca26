using System.Collections.Immutable;
using System.Security.Cryptography;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>Bind: a ruleset's syntax to its model.</summary>
/// <param name="binding">The ruleset file.</param>
/// <param name="loadVocabulary">Reads a vocabulary by the path the ruleset gives; null when it cannot be used.</param>
internal sealed class RulesetBinder(Binding binding, Func<JsonStringSyntax, Vocabulary?> loadVocabulary)
{
    private readonly Dictionary<string, Indicator> _byId = new(StringComparer.Ordinal);

    /// <summary>What could be bound, with the conditions by indicator: null where a condition has errors.</summary>
    public (Ruleset? Ruleset, IReadOnlyDictionary<string, Condition?> Conditions) Bind(JsonSyntax root)
    {
        var conditions = new Dictionary<string, Condition?>(StringComparer.Ordinal);
        if (binding.Object(root) is not { } fields) return (null, conditions);
        if (!binding.Format(fields, FileFormats.Ruleset)) return (null, conditions);
        var id = binding.Id(fields.Required("id"));
        var version = binding.Version(fields.Required("version"));
        var status = binding.Word<RulesetStatus>(fields.Required("status"));
        binding.IsForRatification = status == RulesetStatus.Ratified;
        var languages = binding.DeclareLanguages(fields);
        var title = binding.Localized(fields.Required("title"));
        var summary = binding.Localized(fields.Required("summary"));
        var names = new NamePromises(binding);
        var meansHere = names.BindMeanings(fields);
        names.Advise(fields, ["id", "title"], meansHere);
        var vocabularies = BindVocabularies(fields);
        var index = new VocabularyIndex(vocabularies);
        var (scope, scopeNote) = BindScope(fields, index);
        var authorship = new AuthorshipBinder(binding).Bind(fields.Required("authorship"), status);
        var reviewByNode = fields.Required("reviewBy");
        var reviewBy = binding.Date(reviewByNode);

        var written = binding.Items(fields.Required("indicators"));
        var conditionBinder = new ConditionBinder(binding, index, NamesOf(written), name => _byId[name]);
        var indicatorBinder = new IndicatorBinder(binding, index, conditionBinder);
        var indicators = BindIndicators(written, indicatorBinder, conditions);
        var noticeNames = new HashSet<string>(StringComparer.Ordinal);
        var notices = fields.List("notices", node => indicatorBinder.BindNoticeRule(node, noticeNames));
        var changes = fields.List("changes", BindChange);
        if (version is not null && changes.All(c => c.Version != version)) binding.Report(Problems.UnrecordedVersion, fields.Node, version);
        fields.ReportUnknown();
        binding.ReportUntranslated();

        if (id is null || version is null || status is null || title is null || summary is null || authorship is null || reviewBy is null)
            return (null, conditions);
        var ruleset = new Ruleset(binding.At(reviewByNode!))
        {
            Id = id,
            Version = version,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(binding.Source.Utf8.Span)),
            Status = status.Value,
            Languages = languages,
            Title = title,
            Summary = summary,
            MeansHere = meansHere,
            Vocabularies = vocabularies,
            Scope = scope,
            ScopeNote = scopeNote,
            Authorship = authorship,
            ReviewBy = reviewBy.Value,
            Indicators = indicators,
            NoticeRules = notices,
            Changes = changes,
        };
        return (ruleset, conditions);
    }

    private ImmutableArray<Vocabulary> BindVocabularies(ObjectReader fields)
    {
        var loaded = new List<Vocabulary>();
        var list = fields.Required("vocabularies");
        if (list is JsonArraySyntax { Items: [] }) binding.Report(Problems.EmptyList, list, "vocabularies");
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in binding.Items(list))
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-path") is not { } path) continue;
            if (paths.Count == InputLimits.Vocabularies)
            {
                binding.Report(Problems.TooMany, path, InputLimits.Vocabularies, new Said("what-vocabularies"));
                break;
            }

            if (!paths.Add(path.Value))
            {
                binding.Report(Problems.InvalidPath, path, path.Value);
                continue;
            }

            if (loadVocabulary(path) is not { } vocabulary) continue;
            if (loaded.Select(other => VocabularyIndex.Clash(vocabulary, other)).FirstOrDefault(name => name is not null) is { } clash)
            {
                binding.Report(Problems.CodeInTwoVocabularies, path, clash);
            }

            loaded.Add(vocabulary);
        }

        return [.. loaded];
    }

    private (ContextLimit Scope, LocalizedText? Note) BindScope(ObjectReader fields, VocabularyIndex index)
    {
        if (binding.Object(fields.Required("scope")) is not { } scope) return (new ContextLimit(binding.At(fields.Node), [], [], []), null);
        var limit = binding.Context(scope, index);
        var note = binding.Localized(scope.Optional("note"));
        scope.ReportUnknown();
        return (limit, note);
    }

    private static HashSet<string> NamesOf(ImmutableArray<JsonSyntax> written)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var indicator in written.OfType<JsonObjectSyntax>())
        {
            foreach (var member in indicator.Members)
            {
                if (member is { Name: "id", Value: JsonStringSyntax name }) names.Add(name.Value);
            }
        }

        return names;
    }

    private ImmutableArray<Indicator> BindIndicators(
        ImmutableArray<JsonSyntax> written,
        IndicatorBinder binder,
        Dictionary<string, Condition?> conditions
    )
    {
        if (written.Length > InputLimits.Indicators)
        {
            binding.Report(Problems.TooMany, written[InputLimits.Indicators], InputLimits.Indicators, new Said("what-indicators"));
            return [];
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var node in written)
        {
            var (id, condition, indicator) = binder.Bind(node);
            if (id is null || !binding.IsNewName(names, id, node, "another-indicator")) continue;
            conditions[id] = condition;
            if (indicator is null) continue;
            _byId[id] = indicator;
            indicators.Add(indicator);
        }

        return indicators.ToImmutable();
    }

    private VersionChange? BindChange(JsonSyntax node)
    {
        if (binding.Object(node) is not { } fields) return null;
        var version = binding.Version(fields.Required("version"));
        var on = binding.Date(fields.Required("on"));
        var what = binding.Localized(fields.Required("what"));
        fields.ReportUnknown();
        return version is null || on is null || what is null ? null : new VersionChange(version, on.Value, what);
    }
}
