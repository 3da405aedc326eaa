import type { Server } from 'node:http';
import { once } from 'node:events';
import { demoApp } from './app.ts';
import type { Arguments } from './arguments.ts';
import type { Credentials } from './credentials.ts';
import { cameraBroker } from './deliveries/camera-broker.ts';
import type { CollectorAddress } from './deliveries/collector-client.ts';
import { district } from './district.ts';
import { readPeople } from './staff/people.ts';
import { staffOf, type Staff } from './staff/staff.ts';
import { openProgress, type ProgressFile } from './state.ts';
import type { WorkingDays } from './world/working-days.ts';
import type { World } from './world/world.ts';
import { worldOf } from './world/world.ts';

export interface Demo {
  readonly world: World;
  readonly port: number;
  readonly mqttPort: number;
  stop(): Promise<void>;
}

/** How often a live demo looks at the clock. */
const TICK = 5_000;
const PERSONS = { enters: 'nhap-lieu', approves: 'chanh-van-phong' };

/** Starts the ten systems. Returns when everything due until now is there; a simulated one then waits for `/clock`. */
export async function startDemo(
  options: Arguments,
  credentials: Credentials,
  works: WorkingDays,
  say: (sentence: string) => void,
): Promise<Demo> {
  const simulated = options.start !== null;
  const progress = openProgress(options.inbox, options.start ?? Date.now(), simulated);
  const world = worldOf({ seed: options.seed, start: progress.progress.start, simulated, works });
  const collector = collectorOf(options);
  const staff = options.staff && collector !== null ? staffAt(collector, world, works, progress, say) : null;
  const life = district(
    { world, inbox: options.inbox, progress, collector, staff, say },
    simulated ? progress.progress.now : Date.now(),
  );
  const now = () => (simulated ? life.now() : Date.now());
  const broker = await cameraBroker(world, progress, credentials, now);
  const app = demoApp({ world, credentials, now }, (at) => life.advance(simulated ? at : Date.now(), broker));
  const server = app.listen(options.port, '127.0.0.1');
  broker.server.listen(options.mqttPort, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(broker.server, 'listening')]);
  const first = life.advance(now(), null);
  const timer = simulated ? null : setInterval(() => void life.advance(Date.now(), broker), TICK);
  await first;
  return { world, port: portOf(server), mqttPort: portOf(broker.server), stop: () => stop(server, broker, timer) };
}

function staffAt(
  collector: CollectorAddress,
  { draw }: World,
  works: WorkingDays,
  { progress, save }: ProgressFile,
  say: (sentence: string) => void,
): Staff {
  const opened = {
    get until() {
      return progress.openedUntil;
    },
    set until(at) {
      progress.openedUntil = at;
    },
  };
  return staffOf({ habits: { draw, works }, collector, findPerson: readPeople(), opened, save, say });
}

const collectorOf = ({ collector, keyFile }: Arguments): CollectorAddress | null =>
  collector === null || keyFile === null ? null : { url: collector.replace(/\/$/, ''), keyFile, persons: PERSONS };

const portOf = (server: { address(): unknown }): number => (server.address() as { port: number }).port;

async function stop(server: Server, broker: { close(): Promise<void> }, timer: NodeJS.Timeout | null): Promise<void> {
  if (timer) clearInterval(timer);
  server.closeAllConnections();
  await Promise.all([new Promise<void>((resolve) => void server.close(() => resolve())), broker.close()]);
}
