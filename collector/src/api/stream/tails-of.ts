import type { Operations } from '../../operations/operations.ts';
import type { ApiServices } from '../api-services.ts';
import { Tail } from './tail.ts';
import { alertSource, ledgerSource, stateSource } from './tail-sources.ts';
import type { AlertNews, LedgerNews, StateNews } from './tail-sources.ts';

export interface Tails {
  readonly ledger: Tail<LedgerNews>;
  readonly states: Tail<StateNews>;
  readonly alerts: Tail<AlertNews>;
}

const TAILS = new WeakMap<Operations, Tails>();

/** The tails of a running collector: one of each, however many listen. */
export function tailsOf(services: ApiServices): Tails {
  const known = TAILS.get(services.operations);
  if (known !== undefined) return known;
  const fail = (error: unknown): void => services.logger.error({ err: error }, 'the stream cannot read');
  const tails: Tails = {
    ledger: new Tail(ledgerSource(services), fail),
    states: new Tail(stateSource(services), fail),
    alerts: new Tail(alertSource(services), fail),
  };
  TAILS.set(services.operations, tails);
  return tails;
}
