import { Engine } from 'json-rules-engine';
import { asObject, choices } from '../workload.mjs';

const conditions = when => typeof when === 'string'
  ? { fact: when, operator: 'equal', value: true }
  : when.needed === when.parts.length ? { all: when.parts.map(conditions) }
  : when.needed === 1 ? { any: when.parts.map(conditions) }
  : { any: choices(when.parts, when.needed).map(chosen => ({ all: chosen.map(conditions) })) };

/** One rule an indicator. */
export function prepare({ indicators }) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, when } of indicators) engine.addRule({ name: id, conditions: conditions(when), event: { type: 'raised' } });
  return {
    input: asObject,
    read: async facts => (await engine.run(facts)).results.map(rule => rule.name),
  };
}
