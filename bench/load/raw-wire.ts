import { Agent, request } from 'node:http';

const CONNECTIONS = 2;
export const BATCH = 5_000;

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

/** Ready bodies of 5,000 lines. */
export function bodiesOf(lines: readonly string[]): readonly Buffer[] {
  const bodies: Buffer[] = [];
  for (let at = 0; at < lines.length; at += BATCH) bodies.push(Buffer.from(lines.slice(at, at + BATCH).join('\n')));
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
