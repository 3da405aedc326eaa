import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkingDays } from '../calendar.ts';
import { credentialsFrom } from '../credentials.ts';
import { startDemo, type Demo } from '../start-demo.ts';
import { START } from './small-district.ts';

export interface RunningDemo {
  readonly demo: Demo;
  readonly inbox: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Moves the simulated clock and waits until the district has caught up. */
  moveTo(now: string): Promise<void>;
  /** Ends the process's part and starts it again over the same inbox. */
  restarted(): Promise<RunningDemo>;
  end(): Promise<void>;
}

export const BEARER = (token: string) => ({ authorization: `Bearer ${token}` });
export const BASIC = (login: string) => ({ authorization: `Basic ${Buffer.from(login).toString('base64')}` });

/** A real demo on free ports over a folder of its own. */
export async function runningDemo(inbox = mkdtempSync(join(tmpdir(), 'vnioc-demo-'))): Promise<RunningDemo> {
  const options = {
    port: 0,
    mqttPort: 0,
    inbox,
    seed: 1670,
    start: Date.parse(START),
    collector: null,
    keyFile: null,
    staff: false,
  };
  const demo = await startDemo(options, credentialsFrom({}), readWorkingDays(), () => undefined);
  const url = `http://127.0.0.1:${demo.port}`;
  return {
    demo,
    inbox,
    get: (path, headers = {}) => fetch(url + path, { headers, signal: AbortSignal.timeout(5000) }),
    async moveTo(now) {
      const answer = await fetch(`${url}/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      });
      if (!answer.ok) throw new Error(`/clock answered ${answer.status}`);
    },
    async restarted() {
      await demo.stop();
      return runningDemo(inbox);
    },
    async end() {
      await demo.stop();
      rmSync(inbox, { recursive: true, force: true });
    },
  };
}
