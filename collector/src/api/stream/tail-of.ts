import type { Operations } from '../../operations/operations.ts';
import type { ApiServices } from '../api-services.ts';
import { LedgerTail } from './ledger-tail.ts';

const TAILS = new WeakMap<Operations, LedgerTail>();

/** The one tail of a running second river. */
export function tailOf({ operations, database, logger }: ApiServices): LedgerTail {
  const known = TAILS.get(operations);
  if (known !== undefined) return known;
  const tail = new LedgerTail(operations, database, (error) => logger.error({ err: error }, 'the stream cannot read'));
  TAILS.set(operations, tail);
  return tail;
}
