import jsonLogic from 'json-logic-js';
import { prepareWith } from './json-logic.mjs';

export const prepare = prepareWith(rule => facts => jsonLogic.apply(rule, facts));
