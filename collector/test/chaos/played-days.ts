import { join } from 'node:path';
import { startInstallation, type Installation } from '../service/installation.ts';
import { dumpOf, type Dump } from './store-dump.ts';

export const START = '2024-06-03T07:00+07:00';

export interface PlayOptions {
  /** Where the clock stops; no due instant of any source, so that the work before it is done once it stands there. */
  readonly until: string;
  readonly speed: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Simulated people work on the tickets. */
  readonly staff?: boolean;
}

/** The demo district and a collector that plays its days from the same Monday on. */
export const startPlaying = ({
  until,
  speed,
  args = [],
  env = {},
  staff = false,
}: PlayOptions): Promise<Installation> =>
  startInstallation({
    args: ['--clock', START, '--speed', speed, '--until', until, ...args],
    env,
    demo: { start: START, staff },
  });

/** Where the simulated clock stands; null while the collector does not answer. */
export async function clockOf(installation: Installation): Promise<number | null> {
  try {
    return (await installation.get<{ now: number }>('/api/v1/clock')).now;
  } catch {
    return null;
  }
}

/**
 * Waits until the clock stands at `until`: whatever was due before it is committed, judged and published. Gives up on a
 * clock that does not move, not on one that is slow.
 */
export async function played(installation: Installation, until: string, patienceSeconds = 240): Promise<void> {
  const end = Date.parse(until);
  let [moved, stood] = [Date.now(), null as number | null];
  for (;;) {
    const now = await clockOf(installation);
    if (now === end) return;
    if (now !== null && now !== stood) [moved, stood] = [Date.now(), now];
    if (Date.now() > moved + patienceSeconds * 1000) throw new Error(lateness(installation, now));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function lateness({ collector, demo }: Installation, now: number | null): string {
  const stands = now === null ? 'does not answer' : `stands at ${new Date(now).toISOString()}`;
  return `The clock ${stands}.\n${collector.log().slice(-1500)}\n${demo?.log().slice(-500) ?? ''}`;
}

export const databaseOf = (installation: Installation) =>
  ({ kind: 'sqlite', file: join(installation.dataFolder, 'ioc.db') }) as const;

/** Plays the days without any disturbance and says what came of them. */
export async function playedUndisturbed(options: PlayOptions): Promise<Dump> {
  const installation = await startPlaying(options);
  try {
    await played(installation, options.until);
    return await dumpOf(databaseOf(installation));
  } finally {
    await installation.stop();
  }
}
