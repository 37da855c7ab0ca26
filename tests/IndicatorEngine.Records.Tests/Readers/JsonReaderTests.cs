using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Tests.Readers;

/// <summary>Records in JSON: by paths, one a line, with people in them, and questionnaire responses.</summary>
public sealed class JsonReaderTests
{
    private const string Household =
        """
        {"_id": "H", "country": "UG", "age of record": "x", "household": [
          {"role": "mother", "answers": [{"key": "papers", "value": "1"}, {"key": "debt", "value": 1}]},
          {"role": "son", "a.b": "1", "country": "KE"}]}
        """;

    [Theory]
    [InlineData("a.b", """{"a": {"b": "1"}}""")]
    [InlineData("a.b", """{"a.b": "1", "a": {"b": "2"}}""")]
    [InlineData("list[]", """{"list": [2, 1]}""")]
    [InlineData("list", """{"list": ["1", "2"]}""")]
    [InlineData("list[].b", """{"list": [{"b": "2"}, {"b": true}, {"b": 1}]}""")]
    [InlineData("list[key=papers].member", """{"list": [{"key": "debt", "member": "2"}, {"key": "papers", "member": "1"}]}""")]
    [InlineData("list[key=7].member", """{"list": [{"key": 7, "member": "1"}]}""")]
    [InlineData("work/papers[x]", """{"work/papers[x]": "1"}""")]
    [InlineData("caf\u00e9", """{"cafe\u0301": "1"}""")]
    public void APath_FindsItsValues(string path, string record)
    {
        var reading = Reading.Of(
            record,
            $$""" "fields": {"{{path}}": [{"is": ["1"], "code": "c1"}, {"is": [2, true], "nothing": true}]} """);
        Assert.Equal(["c1 Present Document"], reading.Accounts);
        Assert.Empty(reading.Problems.Concat(reading.Advice));
    }

    [Theory]
    [InlineData("""[{"a": "1"}, {"a": null}, {"a": ""}]""")]
    [InlineData("{\"a\": \"1\"}\n\n{\"a\": \" \"}\n{\"a\": null}\n")]
    public void AListAndOneALine_AreTheSameRecords(string records)
    {
        var reading = Reading.Of(records, """ "fields": {"a": [{"is": "1", "code": "c1"}]} """);
        Assert.Equal(["c1 Present Document", "", ""], reading.Accounts);
        Assert.Equal(["1", "2", "3"], reading.Ids);
        Assert.Empty(reading.Problems.Concat(reading.Advice));
    }

    [Fact]
    public void RecordsMayBeDeepInside() => Assert.Equal(
        ["1", "2", "3"],
        Reading.Of(
            """{"value": [{"cases": [{"n": 1}, {"n": 2}]}, {"cases": [{"n": 3}]}]}""",
            """ "from": {"json": {"each": "value[].cases[]"}}, "id": "n", "fields": {"a": []} """).Ids);

    [Fact]
    public void EachPersonOfARecord_IsAScreening_AndFieldsOfBothAreRead()
    {
        var reading = Reading.Of(
            Household,
            """
            "person": "household[]", "id": "_id",
            "contextFrom": {"regions": {"field": "country", "values": [{"is": "UG", "to": "UG"}, {"is": "KE", "to": "KE"}]}},
            "fields": {"answers[key=papers].value": [{"is": "1", "code": "c1"}], "answers[key=debt].value": [{"is": "1", "code": "c2"}],
                       "a.b": [{"is": "1", "code": "c3"}]}
            """);
        Assert.Equal(["H-1", "H-2"], reading.Ids);
        Assert.Equal(["c1 Present Document; c2 Present Document", "c3 Present Document"], reading.Accounts);
        Assert.Equal(["UG", "KE"], reading.Screenings.Select(s => s.Context.Regions.Single()));
    }

    [Fact]
    public void AnObjectWhereAValueIsExpected_IsCounted_NotTakenForABlank() =>
        Assert.Equal(
            Problems.UnmappedValue,
            Assert.Single(Reading.Of("""{"a": {"b": 1}}""", """ "fields": {"a": [{"is": "1", "code": "c1"}]} """).Advice).Descriptor);

    [Fact]
    public void ABrokenLine_IsSaid_AndThoseAfterItAreRead()
    {
        var reading = Reading.Of("{\"a\": \"1\"}\n{\"a\": \"Maria\n{\"a\": \"1\"}\n7\n", """ "fields": {"a": [{"is": "1", "code": "c1"}]} """);
        Assert.Equal(2, reading.Screenings.Length);
        Assert.Equal([2, 4], reading.Problems.Select(d => d.Location.Line));
        Assert.DoesNotContain(reading.Problems, d => d.ToString().Contains("Maria", StringComparison.Ordinal));
    }

    [Fact]
    public void AQuestionnaireResponse_IsReadByLinkId_WithTheReasonsOfWhatWasNotAnswered()
    {
        const string Absent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
        var reading = Reading.Of(
            $$$"""
            {"resourceType": "QuestionnaireResponse", "id": "qr-1", "status": "completed", "item": [
              {"linkId": "work", "item": [
                {"linkId": "papers", "answer": [{"valueCoding": {"code": "Y"}}]},
                {"linkId": "hours", "answer": [{"valueInteger": 16}]},
                {"linkId": "debt", "answer": [{"valueBoolean": true, "item": [{"linkId": "whom", "answer": [{"valueString": "boss"}]}]}]}]},
              {"linkId": "violence", "answer": [{"valueCoding":
                {"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "asked-declined"}}]},
              {"linkId": "home", "answer": [{"_valueBoolean": {"extension": [{"url": "{{{Absent}}}", "valueCode": "asked-unknown"}]}}]},
              {"linkId": "photos", "extension": [{"url": "{{{Absent}}}", "valueCode": "not-asked"}]}]}
            """,
            """
            "from": {"questionnaireResponse": {}}, "id": "id", "by": "person", "fields": {
              "papers": [{"is": "Y", "code": "c1"}], "hours": {"measure": "hours"}, "debt": [{"is": true, "code": "c2"}],
              "whom": [{"is": "boss", "code": "c3"}], "violence": [{"is": "Y", "code": "c4"}, {"is": "N", "code": "c4", "state": "absent"}],
              "home": [{"is": "Y", "code": "c5"}], "photos": [{"is": "Y", "code": "c6"}]}
            """.Replace("\"by\": \"person\", ", "", StringComparison.Ordinal));
        Assert.Empty(reading.Problems.Concat(reading.Advice));
        Assert.Equal(["qr-1"], reading.Ids);
        Assert.Equal(
            ["c1 Present Document; c2 Present Document; c3 Present Document; c4 Declined Document; c5 Unknown Document; c6 NotAsked Document; hours Present Document 16"],
            reading.Accounts);
    }

    [Fact]
    public void ABundle_IsItsQuestionnaireResponses() => Assert.Equal(
        ["a", "b"],
        Reading.Of(
            """
            {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "QuestionnaireResponse", "id": "a"}},
             {"resource": {"resourceType": "Patient", "id": "p"}}, {"resource": {"resourceType": "QuestionnaireResponse", "id": "b"}}]}
            """,
            """ "id": "id", "fields": {"x": []} """).Ids);

    [Fact]
    public void AnObjectWithNoneOfTheFields_IsNotTakenForSomeoneOfWhomNothingIsKnown() =>
        Assert.Equal(
            "This record cannot be read: it has none of the fields that the mapping names.",
            Assert.Single(Reading.Of("""[{"b": 1}]""", """ "fields": {"a": [{"is": "1", "code": "c1"}]} """).Problems).Message);
}
