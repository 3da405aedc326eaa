import type { LineWriter } from './delivery.ts';
import { deliverLines } from './deliver-lines.ts';
import type { BatchOutcome } from './deliver-lines.ts';
import { sharePoint } from './line-batch.ts';
import type { LineBatch } from './line-batch.ts';

/** The server writes one batch while the next one is on the wire; more than two gain nothing (facts/telemetry.md §2). */
const UNANSWERED = 2;
/** Answered before their predecessor; beyond these we wait for it. */
const KEPT = 4;
/** As many batches back a shard is surely still open at the server. */
const REMEMBERED = 8;

export interface Answered {
  readonly batch: LineBatch;
  readonly outcome: BatchOutcome;
}

interface Sent {
  readonly batch: LineBatch;
  readonly answer: Promise<void>;
  outcome: BatchOutcome | null;
}

/** Batches on their way to the server: sent two at a time, handed back in the order of the store. */
export class UnderWay {
  readonly #writer: LineWriter;
  #sent: Sent[] = [];
  /** Days of the batches that the server took last. */
  #taken: readonly ReadonlySet<number>[] = [];

  constructor(writer: LineWriter) {
    this.#writer = writer;
  }

  get isEmpty(): boolean {
    return this.#sent.length === 0;
  }

  get isFull(): boolean {
    return this.#sent.length >= KEPT || this.#unanswered().length >= UNANSWERED;
  }

  /**
   * False while an earlier revision of one of its points is on its way: the server would keep whichever came last. Nor may
   * two batches be the first in a shard: InfluxDB 1.6.7 acknowledges both, and shows one of them only after a restart, or
   * never. So a batch goes beside another when the server has just taken something of each of its days.
   */
  mayFollow(batch: LineBatch): boolean {
    const unanswered = this.#unanswered();
    if (unanswered.length === 0) return true;
    return this.#isOpen(batch) && !unanswered.some((earlier) => sharePoint(earlier.batch, batch));
  }

  send(batch: LineBatch): void {
    const answer = deliverLines(this.#writer, batch).then((outcome) => {
      sent.outcome = outcome;
      if (outcome.ok) this.#taken = [batch.days, ...this.#taken].slice(0, REMEMBERED);
    });
    const sent: Sent = { batch, answer, outcome: null };
    this.#sent.push(sent);
  }

  /** Waits for an answer; then those that have one, up to the first that has none yet. */
  async answered(): Promise<readonly Answered[]> {
    if (this.#sent[0]?.outcome === null) await Promise.race(this.#unanswered().map(({ answer }) => answer));
    const answered: Answered[] = [];
    for (const { batch, outcome } of this.#sent) {
      if (outcome === null) break;
      answered.push({ batch, outcome });
    }
    this.#sent = this.#sent.slice(answered.length);
    return answered;
  }

  /** Until nothing is on its way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#sent.map(({ answer }) => answer));
  }

  #isOpen({ days }: LineBatch): boolean {
    return [...days].every((day) => this.#taken.some((taken) => taken.has(day)));
  }

  #unanswered(): readonly Sent[] {
    return this.#sent.filter(({ outcome }) => outcome === null);
  }
}
