import { asObject } from '../workload.mjs';

/** What one would write without an engine: a function of plain expressions. */
export function prepare({ indicators }) {
  const expression = when => typeof when === 'string'
    ? `f.${when} === true`
    : when.needed === when.parts.length ? `(${when.parts.map(expression).join(' && ')})`
    : when.needed === 1 ? `(${when.parts.map(expression).join(' || ')})`
    : `(${when.parts.map(part => `(${expression(part)} ? 1 : 0)`).join(' + ')}) >= ${when.needed}`;
  const body = indicators.map(({ id, when }) => `if (${expression(when)}) raised.push(${JSON.stringify(id)});`);
  const read = new Function('f', `const raised = [];\n${body.join('\n')}\nreturn raised;`);
  return { input: asObject, read };
}
