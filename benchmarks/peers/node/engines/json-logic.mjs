import { asObject } from '../workload.mjs';

/** A condition in JsonLogic. */
export const logic = when => typeof when === 'string'
  ? { var: when }
  : when.needed === when.parts.length ? { and: when.parts.map(logic) }
  : when.needed === 1 ? { or: when.parts.map(logic) }
  : { '>=': [{ '+': when.parts.map(part => ({ if: [logic(part), 1, 0] })) }, when.needed] };

/** One JsonLogic function an indicator, made by an engine. */
export function prepareWith(make) {
  return ({ indicators }) => {
    const rules = indicators.map(({ id, when }) => ({ id, holds: make(logic(when)) }));
    return {
      input: asObject,
      read(facts) {
        const raised = [];
        for (const rule of rules) if (rule.holds(facts)) raised.push(rule.id);
        return raised;
      },
    };
  };
}
