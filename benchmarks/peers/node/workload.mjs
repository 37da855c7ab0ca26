import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = path => readFileSync(path, 'utf8').trim().split('\n').map(line => JSON.parse(line));

/** What `write FOLDER INDICATORS CODES` wrote: conditions by indicator, the facts of each screening, and what is raised. */
export function read(folder) {
  const ruleset = JSON.parse(readFileSync(join(folder, 'ruleset.json'), 'utf8'));
  const { codes } = JSON.parse(readFileSync(join(folder, 'generated.vocabulary.json'), 'utf8'));
  // Names that every engine takes as they are: c0, c1, ...
  const names = new Map(codes.map((code, index) => [code.id, `c${index}`]));
  return {
    names: [...names.values()],
    indicators: ruleset.indicators.map(({ id, when }) => ({ id, when: condition(when, names) })),
    screenings: lines(join(folder, 'screenings.ndjson')).map(({ observations }) =>
      observations.filter(o => o.state === 'present').map(o => names.get(o.code))),
    raised: lines(join(folder, 'raised.ndjson')),
  };
}

/** A fact's name, or how many of which parts are needed. */
function condition(written, names) {
  if (typeof written === 'string') return names.get(written);
  const parts = (written.all ?? written.any ?? written.of).map(part => condition(part, names));
  return { needed: written.all ? parts.length : written.any ? 1 : written.atLeast, parts };
}

/** Every choice of so many parts: for engines that know only "all" and "any". */
export function choices(parts, needed) {
  if (needed === 0) return [[]];
  return parts.flatMap((part, i) => choices(parts.slice(i + 1), needed - 1).map(rest => [part, ...rest]));
}

/** The facts as an object of true values, the form most engines take. */
export const asObject = facts => Object.fromEntries(facts.map(fact => [fact, true]));
