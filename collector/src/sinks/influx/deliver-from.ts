import type { LineWriter } from './delivery.ts';
import type { BatchOutcome } from './deliver-lines.ts';
import type { LineBatch } from './line-batch.ts';
import { UnderWay } from './under-way.ts';

type Taken = BatchOutcome & { readonly ok: true };
type Fault = (BatchOutcome & { readonly ok: false })['why'];

export interface DeliveryPorts {
  readonly writer: LineWriter;
  readonly read: (from: number) => Promise<LineBatch>;
  /** Called in the order of the store, when everything before was acknowledged. False: go no further. */
  readonly acknowledge: (batch: LineBatch, outcome: Taken) => Promise<boolean>;
  readonly isHalted: () => boolean;
}

/**
 * Delivers what stands behind a position until the store has no more, a fault, or a halt: two batches on their way while
 * the next one is read. Nothing is on its way any more when it ends; what was not acknowledged is sent again from there.
 */
export async function deliverFrom(position: number, ports: DeliveryPorts): Promise<Fault | 'nothing there' | 'ended'> {
  const underWay = new UnderWay(ports.writer);
  const ahead = new Ahead(ports.read, position);
  try {
    if ((await ahead.batch)?.positions.length === 0) return 'nothing there';
    for (;;) {
      if (!ports.isHalted() && (await sendNext(ahead, underWay))) continue;
      if (underWay.isEmpty) return 'ended';
      for (const { batch, outcome } of await underWay.answered()) {
        if (!outcome.ok) return outcome.why;
        if (!(await ports.acknowledge(batch, outcome))) return 'ended';
      }
    }
  } finally {
    await underWay.settled();
    await ahead.batch?.catch(() => undefined);
  }
}

/** True when a batch was sent; false when there is none, no room for it, or it has to wait for an earlier one. */
async function sendNext(ahead: Ahead, underWay: UnderWay): Promise<boolean> {
  if (underWay.isFull) return false;
  const batch = await ahead.batch;
  if (batch === null || batch.positions.length === 0 || !underWay.mayFollow(batch)) return false;
  underWay.send(batch);
  ahead.goOn(batch);
  return true;
}

/** The batch that is read while others are on their way; null behind the last. */
class Ahead {
  readonly #read: (from: number) => Promise<LineBatch>;
  batch: Promise<LineBatch> | null;

  constructor(read: (from: number) => Promise<LineBatch>, from: number) {
    this.#read = read;
    this.batch = read(from);
  }

  goOn({ isFull, end }: LineBatch): void {
    this.batch = isFull ? this.#read(end) : null;
    this.batch?.catch(() => undefined); // told when it is asked for
  }
}
