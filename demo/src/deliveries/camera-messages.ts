import { FEEDS } from '../feeds.ts';
import { cameraDay } from '../systems/traffic-security/cameras.ts';
import { communeOf } from '../world/places.ts';
import { shown } from '../world/statements.ts';
import { at, dayOf, plusDays, written, type Day, type Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';

/** A message of the camera system: its place in the stream is its instant and id. */
export interface CameraMessage {
  readonly at: Instant;
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Messages behind a place in the stream and up to `now`, oldest first, made day by day. */
export function* messagesOf(
  world: World,
  behind: { readonly at: Instant; readonly id: string } | undefined,
  now: Instant,
): Generator<CameraMessage> {
  const after = behind ?? { at: 0, id: '' };
  const first = dayOf(Math.max(after.at, at(world.firstDay)));
  for (let day = first; at(day) <= now; day = plusDays(day, 1)) {
    for (const message of messagesOfDay(world, day)) {
      const later = message.at > after.at || (message.at === after.at && message.id > after.id);
      if (later && message.at <= now) yield message;
    }
  }
}

const messagesOfDay = (world: World, day: Day): readonly CameraMessage[] =>
  [...eventsOf(world, day), ...summariesOf(world, day)].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** The plate goes along, as the camera system sends it; who maps it must leave it out. */
const eventsOf = (world: World, day: Day): readonly CameraMessage[] =>
  cameraDay(world, day).map((event) => {
    const { code } = communeOf(event.unit);
    const payload = {
      ma: event.id,
      loai: event.kind,
      ma_xa: code,
      camera: event.camera,
      thoi_gian: written.spaced(event.at),
      hanh_vi: event.what,
      bien_so: event.plate,
    };
    return { at: event.at, id: event.id, topic: `camera/${code}/su-kien`, payload };
  });

const summariesOf = (world: World, day: Day): readonly CameraMessage[] =>
  shown(world, FEEDS.cameras, day, day, Infinity).map((statement) => {
    const { code } = communeOf(statement.unit);
    const { numerator, denominator } = statement.figures['traffic_security.cameras_online_rate'] ?? {};
    const payload = { ma_xa: code, ngay: day, mau_truc_tuyen: numerator, mau_hoi: denominator };
    return { at: statement.servedAt, id: `${day}-${code}`, topic: `camera/${code}/tong-hop`, payload };
  });
