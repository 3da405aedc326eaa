import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startInstallation } from '../../collector/test/service/installation.ts';
import { REPOSITORY } from './repository.ts';
import type { Served } from './design-year.ts';

const DAY = '2024-06-03';
const PATIENCE = 300_000;

const credentials = (): Record<string, string> =>
  JSON.parse(readFileSync(join(REPOSITORY, 'demo/credentials.json'), 'utf8')) as Record<string, string>;

let served: Promise<Served> | null = null;

/**
 * An installation as `npm start` makes it, when it has read its year of history and its first day is over. One for all
 * bars of a run; `endDemoYear` ends it.
 */
export const demoYear = (): Promise<Served> => (served ??= serve());

export async function endDemoYear(): Promise<void> {
  const running = served;
  served = null;
  const installation = await running?.catch(() => null); // its bar has told the fault
  await installation?.stop();
}

async function serve(): Promise<Served> {
  const installation = await startInstallation({
    args: [
      '--clock',
      `${DAY}T07:00+07:00`,
      '--speed',
      'max',
      '--until',
      `${DAY}T23:00+07:00`,
      '--allow-simulated-sinks',
    ],
    env: credentials(),
    demo: { start: `${DAY}T07:00+07:00` },
  });
  const started = performance.now();
  const until = Date.parse(`${DAY}T23:00+07:00`);
  while ((await installation.get<{ now: number }>('/api/v1/clock')).now < until) {
    if (performance.now() - started > PATIENCE) throw new Error('the demo did not get through its first day');
    await pause(200);
  }
  console.log(`demo: a year of history and a day in ${Math.round(performance.now() - started)} ms`);
  const { url, dataFolder, collector } = installation;
  const key = readFileSync(join(dataFolder, 'operator.key'), 'utf8').trim();
  return { url, key, pid: collector.pid, stop: () => installation.stop() };
}
