import { join } from 'node:path';
import type { CameraBroker } from './deliveries/camera-broker.ts';
import { handIn, type CollectorAddress } from './deliveries/collector-client.ts';
import { appendEve, eveLines } from './deliveries/eve-file.ts';
import { handInsDue } from './deliveries/hand-ins.ts';
import { drop, filesDue } from './deliveries/inbox.ts';
import type { ProgressFile } from './state.ts';
import type { Staff } from './staff/staff.ts';
import { DAY, type Instant } from './world/time.ts';
import type { World } from './world/world.ts';

export interface DistrictParts {
  readonly world: World;
  readonly inbox: string;
  readonly progress: ProgressFile;
  readonly collector: CollectorAddress | null;
  readonly staff: Staff | null;
  readonly say: (sentence: string) => void;
}

/** The district in motion: everything that comes to the collector by itself, brought up to an instant. */
export interface District {
  now(): Instant;
  /** Resolves to when somebody wants to act next, null when nobody does. */
  advance(now: Instant, broker: CameraBroker | null): Promise<Instant | null>;
}

export function district(parts: DistrictParts, start: Instant): District {
  let now = start;
  let queue: Promise<Instant | null> = Promise.resolve(null);
  const step = async (to: Instant, broker: CameraBroker | null) => {
    now = Math.max(now, to);
    parts.progress.progress.now = now;
    parts.progress.save();
    await dropFiles(parts, now);
    writeLines(parts, now);
    await broker?.pump();
    await handEverythingIn(parts, now);
    return staffActs(parts, now);
  };
  return {
    now: () => now,
    advance(to, broker) {
      queue = queue.then(
        () => step(to, broker),
        () => step(to, broker),
      );
      return queue;
    },
  };
}

/** Whoever cannot reach the collector tries again at the next step. */
async function staffActs({ staff, say }: DistrictParts, now: Instant): Promise<Instant | null> {
  try {
    return (await staff?.act(now)) ?? null;
  } catch (error) {
    say(`staff: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function dropFiles({ world, inbox, progress: { progress, save } }: DistrictParts, now: Instant): Promise<void> {
  const due = filesDue(world, progress.filesUntil, now);
  for (const file of due) await drop(inbox, file);
  progress.filesUntil = Math.max(progress.filesUntil, now);
  if (due.length > 0) save();
}

/** The sensor's file, a month at a time, so that a year of it never stands in memory. */
function writeLines({ world, inbox, progress: { progress, save } }: DistrictParts, now: Instant): void {
  const path = join(inbox, 'soc-eve', 'eve.json');
  while (progress.linesUntil < now) {
    const to = Math.min(now, Math.max(progress.linesUntil, Date.parse(`${world.firstDay}T00:00:00+07:00`)) + 30 * DAY);
    const lines = eveLines(world, progress.linesUntil, to);
    appendEve(path, lines);
    progress.linesUntil = to;
    if (lines.length > 0) save();
  }
}

/**
 * Those of one instant at the same time, as their senders do. Stops where the collector does not take one; the next step
 * begins there again.
 */
async function handEverythingIn(
  { world, progress: { progress, save }, collector, say }: DistrictParts,
  now: Instant,
): Promise<void> {
  if (collector === null) return;
  for (const [at, together] of Map.groupBy(handInsDue(world, progress.pushedUntil, now), (delivery) => delivery.at)) {
    const results = await Promise.allSettled(together.map((delivery) => handIn(collector, delivery)));
    const index = results.findIndex(({ status }) => status === 'rejected');
    if (index === -1) continue;
    const { reason } = results[index] as PromiseRejectedResult;
    say(`${together[index]?.source}: ${reason instanceof Error ? reason.message : String(reason)}`);
    progress.pushedUntil = Math.max(progress.pushedUntil, at - 1);
    return save();
  }
  progress.pushedUntil = Math.max(progress.pushedUntil, now);
  save();
}
