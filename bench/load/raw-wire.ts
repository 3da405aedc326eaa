import { Agent, request } from 'node:http';
import { batchReader } from '../../collector/src/sinks/influx/line-batch.ts';
import type { LineContext } from '../../collector/src/sinks/influx/line-protocol.ts';
import type { ObservationStore } from '../../collector/src/sinks/store.ts';

const CONNECTIONS = 2;
const BATCH = 5_000;

const post = (agent: Agent, url: string, body: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-length': body.length } }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 204 ? resolve() : reject(new Error(`InfluxDB answered ${answer.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** Everything of a spool as ready bodies of 5,000 lines, the same that the sink would send. */
export async function bodiesOf(
  spool: Pick<ObservationStore, 'since'>,
  context: LineContext,
): Promise<readonly Buffer[]> {
  const read = batchReader(spool, context);
  const bodies: Buffer[] = [];
  for (let [from, isMore] = [0, true]; isMore;) {
    const batch = await read(from, BATCH);
    if (batch.positions.length > 0) bodies.push(batch.body);
    [from, isMore] = [batch.end, batch.isFull];
  }
  return bodies;
}

/** Posts ready bodies over two kept connections and nothing else: what this server takes at most. Milliseconds. */
export async function postAll(url: string, database: string, bodies: readonly Buffer[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const target = `${url}/write?db=${database}&precision=ms`;
  const waiting = bodies.values();
  const started = performance.now();
  const send = async (): Promise<void> => {
    for (const body of waiting) await post(agent, target, body);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  agent.destroy();
  return performance.now() - started;
}
