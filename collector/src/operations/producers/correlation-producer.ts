import type { Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { cursorIfSet, moveCursor } from '../../alerts/store/inbox.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { CorrelationRule } from '../../catalog/alerting.ts';
import { windowOf } from '../../correlation/burst.ts';
import { CorrelationWindows } from '../../correlation/correlation-windows.ts';
import type { CorrelationHit } from '../../correlation/correlation-hit.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event } from '../../events/event.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { CellState, State } from '../../observations/state.ts';
import type { SinkTables } from '../../sinks/sql-store/sink-tables.ts';
import type { Database, Dialect, NoTables } from '../../storage/database.ts';
import { hitFingerprint } from '../../alerts/signal-of-hit.ts';
import { hitChanges } from './hit-changes.ts';
import { indicatorFingerprint } from './indicator-signals.ts';
import { forgetEnded, remember, saidBy } from './own-alerts.ts';
import type { StandingCell } from './standing-cells.ts';
import { eventsBetween, eventsSince, lastArrival } from './read-events.ts';

const CURSOR = 'correlation';

/**
 * Feeds events to the rules as they come. What it remembers of them lies in memory; how far it read lies with the
 * signals in their transaction. When that was rolled back, or after a start, it reads the last windows again.
 */
export class CorrelationProducer {
  readonly #dialect: Dialect;
  readonly #rules: readonly CorrelationRule[];
  readonly #kinds: readonly string[];
  readonly #indicators: readonly string[];
  #windows: CorrelationWindows | null = null;
  #read = 0;

  constructor(dialect: Dialect, { alerting }: Pick<Catalog, 'alerting'>) {
    [this.#dialect, this.#rules] = [dialect, alerting.correlations];
    const asked = this.#rules.flatMap(({ when }) => when);
    this.#kinds = [...new Set(asked.flatMap((one) => ('event' in one ? one.event.kinds : [])))];
    this.#indicators = [...new Set(asked.flatMap((one) => ('state' in one ? [one.state.indicator] : [])))];
  }

  async take(
    database: Database,
    tables: Kysely<NoTables>,
    { standing, at }: { readonly standing: readonly StandingCell[]; readonly at: Instant },
  ): Promise<{ readonly signals: readonly AlertSignal[]; readonly more: boolean }> {
    if (this.#rules.length === 0) return { signals: [], more: false };
    const last = await lastArrival(this.#dialect, tables);
    const cursor = await cursorIfSet(tables, CURSOR);
    const windows = this.#windows;
    // Until the end of this call nobody knows whether the memory fits the database.
    this.#windows = null;
    const fits = windows !== null && cursor !== null && cursor >= this.#read && last >= this.#read;
    const fed = fits ? windows : new CorrelationWindows(this.#rules);
    if (!fits) this.#read = Math.min(cursor ?? last, last);
    const states = await this.#states(tables, standing);
    const before = fits ? [] : fed.take(await this.#remembered(tables, at), states, at);
    const { events, upTo } = await eventsBetween(this.#dialect, tables, {
      ...{ after: this.#read, upTo: last, kinds: this.#kinds },
    });
    const signals = await this.#tell(database, tables, [...ended(before), ...fed.take(events, states, at)], at);
    if (upTo !== cursor) await moveCursor(tables, CURSOR, upTo);
    [this.#windows, this.#read] = [fed, upTo];
    return { signals, more: upTo < last };
  }

  /** What had come before the cursor and may still count. */
  #remembered(tables: Kysely<NoTables>, at: Instant): Promise<readonly Event[]> {
    return eventsSince(this.#dialect, tables, { from: at - this.#longest(), upTo: this.#read, kinds: this.#kinds });
  }

  /** How far back an event may still count. */
  #longest(): number {
    return 2 * Math.max(0, ...this.#rules.map(windowOf));
  }

  async #tell(
    database: Database,
    tables: Kysely<NoTables>,
    hits: readonly CorrelationHit[],
    at: Instant,
  ): Promise<readonly AlertSignal[]> {
    const fingerprints = hits.map(({ rule, key }) => hitFingerprint(rule, key));
    const news = hitChanges(this.#rules, hits, await saidBy(tables, 'correlation', fingerprints), at);
    await remember(database, tables, news);
    await forgetEnded(tables, 'correlation', at - 2 * this.#longest());
    return news.map(({ signal }) => signal);
  }

  /** The bad states that hold; not those of history that is still being caught up with. */
  async #states(tables: Kysely<NoTables>, standing: readonly StandingCell[]): Promise<readonly CellState[]> {
    if (this.#indicators.length === 0) return [];
    const rows = await tables
      .withTables<SinkTables>()
      .selectFrom('cell_states')
      .selectAll()
      .where('indicator', 'in', [...this.#indicators])
      .where('state', 'in', ['warning', 'critical'])
      .execute();
    const waiting = new Set(standing.filter(({ waitsUntil }) => waitsUntil !== null).map(indicatorFingerprint));
    const holds = (row: (typeof rows)[number]) => !waiting.has(`indicator:${row.indicator}:${row.unit}`);
    return rows.filter(holds).map((row) => ({
      ...{ indicator: row.indicator as IndicatorId, unit: row.unit as UnitId, state: row.state as State },
      ...{ since: row.since, judged: null, period: null, value: null, pending: null, dueAt: null },
    }));
  }
}

/** Of hits that are found again after a start, those that last are told by the next look, with everything that came since. */
const ended = (hits: readonly CorrelationHit[]): readonly CorrelationHit[] =>
  hits.filter(({ endsAt }) => endsAt !== null);
