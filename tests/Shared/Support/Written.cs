using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Support;

/// <summary>Loads what a test writes, as an author's file would be loaded.</summary>
internal static class Written
{
    /// <summary>A small vocabulary with codes of every kind and of both kinds of value.</summary>
    public const string VocabularyJson =
        """
        {"format": "indicator-vocabulary/1", "id": "small", "version": "1.0.0", "languages": ["en"],
         "areas": [{"id": "area-one", "label": {"en": "Area one"}, "meaning": {"en": "The first."}},
                   {"id": "area-two", "label": {"en": "Area two"}, "meaning": {"en": "The second."}}],
         "notices": [{"id": "be-kind", "label": {"en": "Be kind"}, "text": {"en": "Take time."}},
                     {"id": "ask-nothing", "label": {"en": "Ask nothing"}, "text": {"en": "Stop here."}, "stopsQuestions": true}, {"id": "take-time", "label": {"en": "Take time"}, "text": {"en": "Wait."}}],
         "codes": [
           {"id": "c1", "kind": "concern", "element": "means", "group": "g", "label": {"en": "C one"}, "meaning": {"en": "One."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}},
           {"id": "c2", "kind": "concern", "element": "purpose", "group": "g", "label": {"en": "C two"}, "meaning": {"en": "Two."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}},
           {"id": "c3", "kind": "concern", "element": "purpose", "group": "h", "label": {"en": "C three"}, "meaning": {"en": "Three."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}, "ask": "only-if-offered"},
           {"id": "s1", "kind": "support", "element": "means", "group": "g", "label": {"en": "S one"}, "meaning": {"en": "One."}, "learn": {"en": "Listen."}},
           {"id": "x1", "kind": "context", "element": "status", "group": "g", "label": {"en": "X one"}, "meaning": {"en": "One."}, "learn": {"en": "Listen."}},
           {"id": "y1", "kind": "safety", "label": {"en": "Y one"}, "meaning": {"en": "One."}},
           {"id": "n1", "kind": "neutral", "label": {"en": "N one"}, "meaning": {"en": "One."}, "ask": "never-ask"},
           {"id": "hours", "kind": "concern", "element": "purpose", "label": {"en": "Hours"}, "meaning": {"en": "Hours a day."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}, "value": {"type": "number", "unit": "hours-per-day"}},
           {"id": "recruiter", "kind": "support", "element": "act", "label": {"en": "Recruiter"}, "meaning": {"en": "Who."}, "learn": {"en": "Listen."}, "value": {"type": "choice", "options": ["relative", "agency", "stranger"]}}]}
        """;

    public static Loaded<Vocabulary> LoadVocabulary(string json) => RulesetLoader.LoadVocabulary(Source("small.vocabulary.json", json));

    /// <summary>Loads a ruleset that uses the small vocabulary, or another given.</summary>
    public static Loaded<Ruleset> LoadRuleset(string json, string vocabulary = VocabularyJson) =>
        RulesetLoader.Load(Source("ruleset.json", json), path => path == "small.vocabulary.json" ? Source(path, vocabulary) : null);

    /// <summary>A whole ruleset around some indicators (and notice rules), as JSON.</summary>
    public static string Ruleset(
        string indicators,
        string notices = "",
        string scope = """{"settings": [], "sectors": [], "regions": []}"""
    ) =>
        $$$"""
        {"format": "indicator-ruleset/1", "id": "written", "version": "1.0.0", "status": "draft", "languages": ["en"],
         "title": {"en": "Written"}, "summary": {"en": "For a test."}, "vocabularies": ["small.vocabulary.json"],
         "scope": {{{scope}}},
         "authorship": {"origin": "drafted-from-publication", "engagement": {"drafting": "inform", "review": null, "signOff": null},
           "contributors": [], "missingContexts": [], "decisions": []},
         "reviewBy": "2027-06-30",
         "indicators": [{{{indicators}}}],
         "notices": [{{{notices}}}],
         "changes": [{"version": "1.0.0", "on": "2026-11-23", "what": {"en": "first"}}]}
        """;

    /// <summary>One indicator, as JSON; <paramref name="more"/> adds members and starts with a comma.</summary>
    public static string Indicator(string id, string when, string area = "area-one", string more = "") =>
        $$$"""
        {"id": "{{{id}}}", "area": "{{{area}}}", "title": {"en": "Title {{{id}}}"}, "why": {"en": "Why."}, "caution": {"en": "Caution."},
         "when": {{{when}}}, "sources": [{"document": "A document", "place": "A place"}]{{{more}}}}
        """;

    public static CompiledRuleset Compile(string json, string vocabulary = VocabularyJson) =>
        CompiledRuleset.Compile(LoadRuleset(json, vocabulary).Required);

    public static Loaded<Screening> LoadScreening(string json) => ScreeningParser.Parse(Source("screening.json", json));

    public static Screening Screening(string observations, string context = """{"private": true}""") =>
        LoadScreening(
            $$$"""{"format": "screening/1", "id": "S-1", "context": {{{context}}}, "observations": [{{{observations}}}]}"""
        ).Required;

    public static SourceText Source(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
