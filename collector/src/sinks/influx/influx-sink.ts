import type { Clock, Instant } from '../../kernel/clock.ts';
import type { ObservationStore, SinkCursorStore } from '../store.ts';
import type { LineWriter, Sentence } from './delivery.ts';
import { deliverFrom } from './deliver-from.ts';
import type { BatchOutcome, RefusedLine } from './deliver-lines.ts';
import { batchReader } from './line-batch.ts';
import type { LineBatch } from './line-batch.ts';
import type { LineContext } from './line-protocol.ts';
import { Pause } from './pause.ts';

export interface InfluxSinkPorts {
  readonly observations: Pick<ObservationStore, 'since' | 'lastPosition'>;
  readonly sinks: SinkCursorStore;
  readonly writer: LineWriter;
  readonly context: LineContext;
  readonly machine: Clock;
  /** Key of the position in the store; default `influx`. */
  readonly name?: string;
  readonly batchSize?: number;
  /** First and longest wait after a fault, milliseconds. */
  readonly backOff?: { readonly first: number; readonly longest: number };
  /** Told the position after every batch that the server took. */
  readonly onDelivered?: (position: number) => void;
}

export interface InfluxSinkStatus {
  /** False from a fault on, until a batch is taken again. */
  readonly up: boolean;
  /** What is wrong, where, what to do; null while it works. */
  readonly fault: Sentence | null;
  /** The last position the server acknowledged. */
  readonly position: number;
  readonly lag: number;
  readonly delivered: number;
  readonly deadLetters: number;
  readonly lastDeliveredAt: Instant | null;
}

/** Another collector on the same PostgreSQL may commit without waking us. */
const LOOK_AGAIN = 5_000;

/**
 * Feeds InfluxDB from the store (docs/adr/0002): reads the revisions behind its position, writes them, and moves the
 * position only when the server took all up to there. Kill -9 on either side loses nothing and doubles nothing.
 */
export class InfluxSink {
  readonly #ports: InfluxSinkPorts;
  readonly #name: string;
  readonly #largestBatch: number;
  readonly #read: ReturnType<typeof batchReader>;
  readonly #pause = new Pause();
  #batchSize: number;
  #running: Promise<void> | null = null;
  #stopping = false;
  #faultsInARow = 0;
  /** Counts back-fills: a batch that was under way must not move the position forward again. */
  #course = 0;
  #status: Omit<InfluxSinkStatus, 'lag'> & { last: number };

  constructor(ports: InfluxSinkPorts) {
    this.#ports = ports;
    this.#name = ports.name ?? 'influx';
    this.#largestBatch = ports.batchSize ?? 5_000;
    this.#batchSize = this.#largestBatch;
    this.#read = batchReader(ports.observations, ports.context);
    this.#status = { up: true, fault: null, position: 0, last: 0, delivered: 0, deadLetters: 0, lastDeliveredAt: null };
  }

  start(): void {
    if (this.#running !== null) return;
    this.#stopping = false;
    this.#running = this.#loop();
  }

  /** Ends after the batches under way; what is not delivered stays in the store. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#pause.end();
    await this.#running;
    this.#running = null;
  }

  /** Something was committed. */
  wake(): void {
    if (this.#faultsInARow === 0) this.#pause.end();
  }

  /** Sends everything again from the beginning, into a new or emptied server. */
  async backfill(): Promise<void> {
    this.#course += 1;
    await this.#ports.sinks.advance(this.#name, 0);
    this.#status = { ...this.#status, position: 0 };
    this.wake();
  }

  status(): InfluxSinkStatus {
    const { last, ...status } = this.#status;
    return { ...status, lag: Math.max(0, last - status.position) };
  }

  async #loop(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#step();
      } catch (cause) {
        const words = cause instanceof Error ? cause.message : String(cause);
        await this.#rest({ vi: `Không đọc được kho dữ liệu: ${words}`, en: `The store cannot be read: ${words}` });
      }
    }
  }

  async #step(): Promise<void> {
    const course = this.#course;
    const position = await this.#ports.sinks.position(this.#name);
    this.#status = { ...this.#status, position, last: await this.#ports.observations.lastPosition() };
    const end = await deliverFrom(position, {
      writer: this.#ports.writer,
      read: (from) => this.#read(from, this.#batchSize),
      acknowledge: (batch, { refused }) => this.#acknowledge(course, batch, refused),
      isHalted: () => this.#stopping || course !== this.#course,
    });
    if (end === 'nothing there') return this.#pause.begin(LOOK_AGAIN);
    if (end !== 'ended') return this.#recover(end);
  }

  /** False when this is not our course any more: a back-fill began here, or in another collector on this store. */
  async #acknowledge(course: number, batch: LineBatch, refused: readonly RefusedLine[]): Promise<boolean> {
    const { machine, sinks, observations } = this.#ports;
    const at = machine.now();
    await sinks.deadLetter(
      this.#name,
      refused.map((one) => ({ ...one, at })),
    );
    this.#faultsInARow = 0;
    this.#batchSize = Math.min(this.#largestBatch, this.#batchSize * 2);
    this.#status = {
      ...this.#status,
      up: true,
      fault: null,
      last: await observations.lastPosition(),
      delivered: this.#status.delivered + batch.positions.length - refused.length,
      deadLetters: this.#status.deadLetters + refused.length,
      lastDeliveredAt: at,
    };
    if ((await sinks.position(this.#name)) !== batch.from || course !== this.#course) return false;
    await sinks.advance(this.#name, batch.end);
    if (course === this.#course) this.#status = { ...this.#status, position: batch.end };
    this.#ports.onDelivered?.(batch.end);
    return true;
  }

  #recover(why: (BatchOutcome & { ok: false })['why']): Promise<void> {
    if (why.kind === 'fault') return this.#rest(why.sentence);
    const wasOne = this.#batchSize === 1;
    this.#batchSize = Math.max(1, Math.floor(this.#batchSize / 2));
    if (!wasOne) return Promise.resolve();
    return this.#rest({
      vi: `InfluxDB không nhận dù chỉ một dòng (413): ${why.words}. Hãy tăng max-body-size của máy chủ.`,
      en: `InfluxDB does not take even one line (413): ${why.words}. Raise max-body-size of the server.`,
    });
  }

  /** Waits longer after each fault, never in step with others, at most `longest`. */
  #rest(sentence: Sentence): Promise<void> {
    const { first, longest } = this.#ports.backOff ?? { first: 500, longest: 60_000 };
    const wait = Math.min(longest, first * 2 ** Math.min(20, this.#faultsInARow));
    this.#faultsInARow += 1;
    this.#status = { ...this.#status, up: false, fault: sentence };
    return this.#stopping ? Promise.resolve() : this.#pause.begin(wait * (0.5 + Math.random() / 2));
  }
}
