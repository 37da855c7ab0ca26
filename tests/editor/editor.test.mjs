import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { open, rulesets } from './editor.mjs';

const read = (path, from = import.meta.url) => readFileSync(new URL(path, from), 'utf8');
const files = readdirSync(rulesets, { recursive: true }).map(path => path.replaceAll('\\', '/')).filter(path => path.endsWith('.json') && !path.startsWith('.')).sort();
const schemas = files.filter(path => path.endsWith('.schema.json'));
const authored = files.filter(path => !path.endsWith('.schema.json'));

// Where a file of each format stands, so that the settings find its schema.
const places = {
  vocabulary: 'technology-facilitated/small.vocabulary.json',
  ruleset: 'technology-facilitated/ruleset.json',
  scenario: 'technology-facilitated/scenarios/small.json',
  mapping: 'mappings/small.mapping.json',
  screening: 'examples/small.json',
};

test('every shipped file has one schema and nothing underlined', async () => {
  assert.ok(authored.length > 100);
  for (const path of authored) {
    const editor = open(path, read(path, rulesets));
    assert.equal(editor.schemas().length, 1, path);
    assert.deepEqual(await editor.problems(), [], path);
  }
});

test('every schema is a draft-07 schema', async () => {
  assert.equal(schemas.length, 15);
  for (const path of schemas) assert.deepEqual(await open(path, read(path, rulesets)).problems(), [], path);
});

for (const [format, place] of Object.entries(places)) {
  test(`nothing is underlined in a ${format} without mistakes`, async () => {
    assert.deepEqual(await open(place, read(`files/${format}.json`)).problems(), []);
  });
}

for (const { problem, format, change: [old, written], underlined } of JSON.parse(read('mistakes.json'))) {
  test(`${problem} in a ${format} is underlined: ${written || `without ${old}`}`, async () => {
    const text = read(`files/${format}.json`);
    assert.ok(text.includes(old));
    const problems = await open(places[format], text.replace(old, () => written)).problems();
    assert.ok(problems.some(one => one.underlined.startsWith(underlined)), JSON.stringify(problems, null, 2));
    assert.ok(problems.length <= 4, JSON.stringify(problems, null, 2));
    for (const { message } of problems) assert.doesNotMatch(message, /pattern of|Matches a schema/, 'a message for people');
  });
}

test('comments and trailing commas are welcome, but not in screenings', async () => {
  assert.deepEqual(await open('general/scenarios/../ruleset.json', read('general/ruleset.json', rulesets).replace('{', '{ // A comment.')).problems(), []);
  assert.notDeepEqual(await open('examples/kept-papers.json', read('examples/kept-papers.json', rulesets).replace('{', '{ // A comment.')).problems(), []);
});

const condition = inner => `{"indicators": [{"when": ${inner}}]}`;

const offered = [
  ['general/ruleset.json', '{|}', ['authorship', 'indicators', 'reviewBy', 'vocabularies'], []],
  ['general/ruleset.json', '{"status": |}', ['"draft"', '"ratified"'], ['"finished"']],
  ['general/ruleset.json', '{"indicators": [{|}]}', ['when', 'caution', 'onlyIn'], ['scope']],
  ['general/ruleset.json', '{"indicators": [{"area": |}]}', ['"debt-bondage"'], ['"technology"']],
  ['general/ruleset.json', condition('|'), ['"documents-held-by-other"', '"under-18"', 'all of these'], ['"moves-freely"', '"urgent-medical-need"', '"hours-online-per-day"']],
  ['general/ruleset.json', condition('"|"'), ['"documents-held-by-other"'], ['"moves-freely"']],
  ['general/ruleset.json', condition('{|}'), ['all', 'any', 'atLeast', 'some', 'indicator'], ['measure', 'of', 'not']],
  ['general/ruleset.json', condition('{"all": ["under-18", {"any": [|]}]}'), ['"documents-held-by-other"'], ['"moves-freely"', '"urgent-medical-need"']],
  ['general/ruleset.json', condition('{"atLeast": 2, |}'), ['of'], ['all', 'atMost']],
  ['general/ruleset.json', condition('{"some": {"kind": |}}'), ['"concern"', '"support"'], ['"neutral"', '"safety"']],
  ['general/ruleset.json', condition('{"some": {"element": |}}'), ['"means"', '"purpose"'], []],
  ['technology-facilitated/ruleset.json', condition('{"measure": |}'), ['"hours-online-per-day"'], ['"documents-held-by-other"']],
  ['technology-facilitated/ruleset.json', condition('{"measure": "hours-online-per-day", |}'), ['atLeast', 'atMost', 'between'], ['of']],
  ['technology-facilitated/ruleset.json', condition('{"choice": "who-holds-the-phone", "in": [|]}'), ['"supervisor"'], ['"hurt-or-shamed"']],
  ['general/ruleset.json', '{"notices": [{"when": |}]}', ['"urgent-medical-need"', '"documents-held-by-other"'], ['"moves-freely"']],
  ['general/ruleset.json', '{"notices": [{"give": [|]}]}', ['"medical-need-first"'], []],
  ['general/ruleset.json', '{"title": {|}}', ['en', 'fr', 'review'], []],
  ['core.vocabulary.json', '{"codes": [{"kind": |}]}', ['"concern"', '"neutral"'], []],
  ['core.vocabulary.json', '{"codes": [{"value": {"type": "number", |}}]}', ['unit'], ['options']],
  ['general/scenarios/new.json', '{"screening": {"observations": [{"code": |}]}}', ['"documents-held-by-other"', '"moves-freely"', '"urgent-medical-need"'], ['"hours-online-per-day"']],
  ['general/scenarios/new.json', '{"variants": [{|}]}', ['without', 'withEach', 'changes', 'expect'], ['story']],
  ['general/scenarios/new.json', '{"variants": [{"with": [{"code": |}]}]}', ['"documents-held-by-other"', '"moves-freely"'], []],
  ['general/scenarios/new.json', '{"variants": [{"expect": {"noNotices": [|]}}]}', ['"interview-alone"'], []],
  ['general/scenarios/new.json', '{"title": {"review": |}}', ['"unreviewed-translation"', '"stale-translation"'], []],
  ['general/scenarios/new.json', '{"expect": {"noAreas": [|]}}', ['"*"', '"debt-bondage"'], []],
  ['mappings/new.mapping.json', '{"columns": {"a": [{"code": |}]}}', ['"documents-held-by-other"'], []],
  ['examples/new.json', '{"observations": [{"code": "who-holds-the-phone", "value": |}]}', ['"supervisor"'], []],
];

for (const [path, text, there, notThere] of offered) {
  test(`offered in ${path} at ${text}`, async () => {
    const completions = await open(path, text).completions();
    for (const label of there) {
      assert.ok(completions.has(label), `${label} is not among ${[...completions.keys()]}`);
    }
    for (const label of notThere) assert.ok(!completions.has(label), `${label} is offered`);
  });
}

test('a code is offered with its plain meaning', async () => {
  const completions = await open('general/ruleset.json', condition('|')).completions();
  assert.match(completions.get('"documents-held-by-other"').documentation, /^.{10,80}: .{40,} \(concern\)$/);
  for (const [label, { documentation }] of completions) assert.ok(documentation, label);
});

test('a file that stands elsewhere names its schema itself', async () => {
  const editor = open('elsewhere/our-rules.json', '{"$schema": "../schemas/ruleset.schema.json", |}');
  assert.equal(editor.schemas().length, 1);
  assert.ok((await editor.completions()).has('authorship'));
  assert.ok((await editor.problems()).some(({ message }) => message === 'Missing property "authorship".'));
});

test('a member is inserted ready to be filled in', async () => {
  const completions = await open('general/ruleset.json', '{|}').completions();
  assert.equal(completions.get('indicators').inserted, '"indicators": [$1]');
  assert.equal(completions.get('title').inserted, '"title": {$1}');
  assert.equal(completions.get('format').inserted, '"format": "${1:indicator-ruleset/1}"');
  assert.equal((await open('general/ruleset.json', '{"indicators": [{|}]}').completions()).get('when').inserted, '"when": $1');
});

const shown = [
  ['general/ruleset.json', '{"re|viewBy": "2027-06-30"}', /The day by which it must be reviewed/],
  ['general/ruleset.json', '{"status": "dr|aft"}', /`draft`: Being written/],
  ['general/ruleset.json', condition('"docu|ments-held-by-other"'), /`documents-held-by-other`: .+: .+\(concern\)/],
  ['general/ruleset.json', condition('{"all": ["under-18", {"any": ["docu|ments-held-by-other"]}]}'), /`documents-held-by-other`: .+\(concern\)/],
  ['general/ruleset.json', condition('{"a|ny": ["under-18"]}'), /One of these is enough/],
  ['general/ruleset.json', '{"indicators": [{"cau|tion": {"en": "x"}}]}', /trauma-informed caution/],
  ['general/ruleset.json', '{"indicators": [{"area": "debt|-bondage"}]}', /A debt used as a hold/],
  ['general/ruleset.json', '{"notices": [{"give": ["medical|-need-first"]}]}', /`medical-need-first`: /],
  ['core.vocabulary.json', '{"codes": [{"ask": "only-|if-offered"}]}', /never suggested/],
  ['general/scenarios/new.json', '{"screening": {"observations": [{"code": "moves-|freely"}]}}', /`moves-freely`: .+\(neutral\)/],
  ['mappings/new.mapping.json', '{"columns": {"a": [{"i|s": "1"}]}}', /compared letter by letter/],
  ['examples/new.json', '[{"observations": [{"by": "third|-party"}]}]', /closes nothing/],
];

for (const [path, text, expected] of shown) {
  test(`shown in ${path} at ${text}`, async () => assert.match(await open(path, text).hover(), expected));
}
