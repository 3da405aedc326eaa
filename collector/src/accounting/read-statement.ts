import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { knownAt, type AccountSources } from './known-at.ts';
import { spanOf, type AccountsRefusal } from './read-accounts.ts';
import { statementOf, type Statement } from './statement.ts';

export interface StatementAsked {
  readonly period: string;
  readonly unit: UnitId | 'ioc';
  readonly asOf: Instant;
  readonly now: Instant;
}

/** The statement of a unit and period as known at an instant. */
export async function readStatement(
  { period, unit, asOf, now }: StatementAsked,
  sources: AccountSources,
): Promise<Outcome<Statement, AccountsRefusal | 'unit is unknown'>> {
  const span = spanOf(period);
  if (span === null) return refuse('not a period');
  if (asOf > now) return refuse('asOf lies in the future');
  if (unit !== 'ioc' && !sources.catalog.units.has(unit)) return refuse('unit is unknown');
  const known = await knownAt(sources, asOf);
  const lives = await sources.accounts.livesBetween({ from: span.from, to: span.to, asOf });
  const { catalog } = sources;
  return accept(statementOf({ lives, unit, period: { id: period, ...span }, asOf, known, catalog }));
}
