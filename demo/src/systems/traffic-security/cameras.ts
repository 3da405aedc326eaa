import { count } from '../../world/random.ts';
import { COMMUNES, communeOf } from '../../world/places.ts';
import { at, HOUR, MINUTE, written, type Day, type Instant } from '../../world/time.ts';
import type { World } from '../../world/world.ts';

export interface CameraEvent {
  readonly id: string;
  readonly unit: string;
  readonly camera: string;
  readonly kind: 'online' | 'offline' | 'violation';
  readonly at: Instant;
  /** Violations only: `VUOT_DEN_DO`… and a plate, which is personal data and must not pass the mapping. */
  readonly what?: string;
  readonly plate?: string;
}

const SAMPLES_PER_DAY = 288;
const KINDS = ['VUOT_DEN_DO', 'SAI_LAN', 'DUNG_DO_SAI', 'KHONG_MU_BAO_HIEM', 'QUA_TOC_DO'];

export const cameraId = (unit: string, index: number): string =>
  `CAM-${communeOf(unit).code}-${String(index + 1).padStart(2, '0')}`;

/** Minutes of a day `[from, to)` in which a camera is dark; usually none. A cluster goes down together. */
function darkMinutes(world: World, unit: string, index: number, day: Day): readonly [number, number] | null {
  if (world.happening('cameras_down', unit, day) && index < Math.ceil(communeOf(unit).cameras * 0.6))
    return [5, 16 * 60];
  if (world.draw('dark', unit, index, day) < 0.985) return null;
  const from = 60 + Math.floor(world.draw('dark from', unit, index, day) * 600);
  return [from, from + 15 + Math.floor(world.draw('dark for', unit, index, day) * 240)];
}

/** Five-minute samples of a commune's cameras on one day: how many answered, of how many asked. */
export function cameraSamples(
  world: World,
  unit: string,
  day: Day,
): { readonly online: number; readonly asked: number } {
  const cameras = communeOf(unit).cameras;
  const dark = Array.from({ length: cameras }, (_, index) => darkMinutes(world, unit, index, day));
  const missed = dark.reduce((sum, span) => sum + (span ? Math.ceil((span[1] - span[0]) / 5) : 0), 0);
  return { online: cameras * SAMPLES_PER_DAY - missed, asked: cameras * SAMPLES_PER_DAY };
}

/** What the cameras of a commune said on a day, oldest first. */
export function cameraEvents(world: World, unit: string, day: Day): readonly CameraEvent[] {
  const flips = Array.from({ length: communeOf(unit).cameras }, (_, index) => flipsOf(world, unit, index, day)).flat();
  const violations = Array.from(
    { length: count(world.draw, communeOf(unit).cameras * 0.22, 'violations', unit, day) },
    (_, index) => violation(world, unit, day, index),
  );
  return [...flips, ...violations].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function flipsOf(world: World, unit: string, index: number, day: Day): CameraEvent[] {
  const span = darkMinutes(world, unit, index, day);
  if (span === null) return [];
  const camera = cameraId(unit, index);
  const flip = (kind: 'offline' | 'online', minute: number): CameraEvent => {
    const time = at(day) + minute * MINUTE;
    return { id: `${camera}-${written.compact(time)}-${kind}`, unit, camera, kind, at: time };
  };
  return [flip('offline', span[0]), flip('online', span[1])];
}

function violation(world: World, unit: string, day: Day, index: number): CameraEvent {
  const { draw } = world;
  const name = ['violation', unit, day, index] as const;
  const camera = cameraId(unit, Math.floor(draw(...name, 'camera') * communeOf(unit).cameras));
  const time = Math.floor((at(day) + (5 + draw(...name, 'hour') * 17) * HOUR) / 1000) * 1000;
  return {
    id: `${camera}-${written.compact(time)}-${String(index).padStart(3, '0')}`,
    unit,
    camera,
    kind: 'violation',
    at: time,
    what: KINDS[Math.floor(draw(...name, 'what') * KINDS.length)] ?? 'KHAC',
    plate: `89A-${String(Math.floor(draw(...name, 'plate') * 1e5)).padStart(5, '0')}`,
  };
}

/** Everything of all communes on a day. */
export const cameraDay = (world: World, day: Day): readonly CameraEvent[] =>
  COMMUNES.flatMap((commune) => cameraEvents(world, commune.id, day)).sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
