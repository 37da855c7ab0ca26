import { ZenEngine } from '@gorules/zen-engine';

const expression = when => typeof when === 'string'
  ? when
  : when.needed === when.parts.length ? `(${when.parts.map(expression).join(' and ')})`
  : when.needed === 1 ? `(${when.parts.map(expression).join(' or ')})`
  : `(${when.parts.map(part => `(${expression(part)} ? 1 : 0)`).join(' + ')} >= ${when.needed})`;

/** One expression node, an expression an indicator. It wants every fact, also those that do not hold. */
export function prepare({ indicators, names }) {
  const expressions = indicators.map(({ when }, i) => ({ id: `e${i}`, key: `r${i}`, value: expression(when) }));
  const nodes = [
    { id: 'in', name: 'in', type: 'inputNode' },
    { id: 'indicators', name: 'indicators', type: 'expressionNode', content: { expressions } },
    { id: 'out', name: 'out', type: 'outputNode' },
  ];
  const edges = [['in', 'indicators'], ['indicators', 'out']].map(([sourceId, targetId], i) => ({ id: `edge${i}`, type: 'edge', sourceId, targetId }));
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes, edges })));
  return {
    input: facts => Object.fromEntries(names.map(name => [name, facts.includes(name)])),
    async read(facts) {
      const { result } = await decision.evaluate(facts);
      return indicators.filter((_, i) => result[`r${i}`]).map(indicator => indicator.id);
    },
  };
}
