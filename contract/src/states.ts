import { nullable, number, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant, pageOf, stateName } from './words.ts';

/** `GET /api/v1/states`: the state of every cell (indicator × unit). */
const stateItem = object({
  indicator: text(),
  unit: text(),
  domain: text(),
  state: stateName,
  since: instant(),
  judged: nullable(stateName),
  period: nullable(text()),
  value: nullable(number()),
  dueAt: nullable(instant()),
});
export type StateItem = TypeOf<typeof stateItem>;
export const statesPage = pageOf(stateItem);

/** `GET /api/v1/transitions`: changes of state. */
const transitionItem = object({
  indicator: text(),
  unit: text(),
  domain: text(),
  at: instant(),
  from: nullable(stateName),
  to: stateName,
  period: nullable(text()),
  value: nullable(number()),
  reason: text(),
});
export type TransitionItem = TypeOf<typeof transitionItem>;
export const transitionsPage = pageOf(transitionItem);
