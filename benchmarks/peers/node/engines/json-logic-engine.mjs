import { LogicEngine } from 'json-logic-engine';
import { prepareWith } from './json-logic.mjs';

const engine = new LogicEngine();

export const prepare = prepareWith(rule => engine.build(rule));
