using System.Collections.Immutable;
using System.Text.Json;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>What changed about indicators and notices, as JSON.</summary>
internal static class IndicatorDifferenceJson
{
    public static void Write(Utf8JsonWriter json, IndicatorDifference change)
    {
        json.WriteString("id", change.Indicator.Id);
        json.WriteString("change", change.Old is null ? "added" : change.New is null ? "gone" : change.IsRenamed ? "renamed" : "changed");
        if (change.IsRenamed) json.WriteString("oldId", change.Old!.Id);
        json.WriteString("area", change.Indicator.Area.Id);
        if (change.AreaChanged) json.WriteString("oldArea", change.Old!.Area.Id);
        Write(json, change.Meaning, "noLongerRaisedBy", "nowRaisedBy");
        if (change.OnlyIn is { } onlyIn)
        {
            json.WriteStartObject("onlyIn");
            Write(json, "old", onlyIn.Old);
            Write(json, "new", onlyIn.New);
            json.WriteEndObject();
        }

        json.List("noticesGone", change.NoticesGone, Write);
        json.List("noticesAdded", change.NoticesAdded, Write);
        json.List("adviceGone", change.AdviceGone, Write);
        json.List("adviceAdded", change.AdviceAdded, Write);
        json.WriteBoolean("sourcesChanged", change.SourcesChanged);
    }

    public static void Write(Utf8JsonWriter json, NoticeDifference change)
    {
        json.WriteString("id", change.Notice.Id);
        Write(json, change.Given, "noLongerGivenWith", "nowGivenWith");
    }

    private static void Write(Utf8JsonWriter json, MeaningChange meaning, string noLonger, string now)
    {
        json.List(noLonger, meaning.NoLonger, (_, set) => Write(json, set, "nowAlsoNeeds"));
        json.WriteBoolean($"{noLonger}IsAll", meaning.NoLongerIsAll);
        json.List(now, meaning.Now, (_, set) => Write(json, set, "alsoNeededBefore"));
        json.WriteBoolean($"{now}IsAll", meaning.NowIsAll);
    }

    private static void Write(Utf8JsonWriter json, ChangedSet set, string besides)
    {
        json.List("facts", set.Facts, Write);
        json.WriteStartArray(besides);
        foreach (var premises in set.OtherwiseWith)
        {
            json.WriteStartArray();
            json.Items(premises, Write);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Premise premise)
    {
        if (premise is ContextPremise context) Write(json, "context", context.Limit);
        if (premise is not FactPremise fact) return;
        json.WriteString("code", fact.Code.Id);
        if (fact.AtLeast is { } low) json.WriteNumber("atLeast", low);
        if (fact.AtMost is { } high) json.WriteNumber("atMost", high);
        if (!fact.Options.IsEmpty) json.Names("in", fact.Options);
    }

    private static void Write(Utf8JsonWriter json, NoticeChange change)
    {
        json.WriteString("id", change.Notice.Id);
        json.WriteBoolean("otherwiseGiven", change.OtherwiseGiven);
    }

    private static void Write(Utf8JsonWriter json, ContextAdvice advice)
    {
        Write(json, "context", advice.Where);
        json.Names("notices", advice.Notices.Select(notice => notice.Id));
        json.WriteBoolean("caution", advice.Caution is not null);
    }

    private static void Write(Utf8JsonWriter json, string member, ContextLimit? limit)
    {
        if (limit is null) return;
        json.WriteStartObject(member);
        json.Names("settings", limit.Settings);
        json.Names("sectors", limit.Sectors);
        json.Names("regions", limit.Regions);
        json.WriteEndObject();
    }
}
