import assert from 'node:assert/strict';
import { Bench } from 'tinybench';
import { read } from './workload.mjs';

const [folder, milliseconds = '3000'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node peers.mjs FOLDER [MILLISECONDS]');
  process.exit(2);
}

const engines = ['hand-written', 'json-logic-engine', 'json-logic-js', 'json-rules-engine', 'zen-engine'];
const workload = read(folder);
const bench = new Bench({ time: Number(milliseconds), warmupTime: 1000 });

for (const name of engines) {
  const { prepare } = await import(`./engines/${name}.mjs`);
  const { input, read: evaluate } = prepare(workload);
  const inputs = workload.screenings.map(input);
  // Only what gives the same answer for every screening is compared.
  for (const [i, facts] of inputs.entries()) assert.deepEqual((await evaluate(facts)).toSorted(), workload.raised[i].toSorted(), `${name}, screening ${i}`);
  let next = 0;
  const one = () => evaluate(inputs[next = (next + 1) % inputs.length]);
  const isAsync = evaluate.constructor.name === 'AsyncFunction';
  bench.add(name, isAsync ? async () => await one() : () => { one(); }, { async: isAsync });
}

await bench.run();
const microseconds = task => 1000 * task.result.latency.p50;
const baseline = microseconds(bench.tasks[0]);
console.table(bench.tasks.map(task => ({
  engine: task.name,
  'median, µs a screening': microseconds(task).toFixed(2),
  'times hand-written': (microseconds(task) / baseline).toFixed(1),
})));
