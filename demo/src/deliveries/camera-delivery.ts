import type { AedesPublishPacket, Client } from 'aedes';
import type { ProgressFile } from '../state.ts';
import type { Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';
import { messagesOf, type CameraMessage } from './camera-messages.ts';

/** Messages on their way to one subscriber at a time; it acknowledges them when it has committed them. */
const WINDOW = 1000;
const PATIENCE = 10_000;

export interface Subscriber {
  readonly client: Client;
  /** Sent and not yet acknowledged, in the order of sending. */
  readonly underway: Map<string, CameraMessage>;
  pumping: Promise<void> | null;
  gone: boolean;
  readonly left: Promise<void>;
  leave: () => void;
  wake: () => void;
}

export function newSubscriber(client: Client): Subscriber {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  return { client, underway: new Map(), pumping: null, gone: false, left, leave, wake: () => undefined };
}

/** Sends a subscriber everything behind what it last acknowledged, and notes what it acknowledges. */
export function cameraDelivery(world: World, progress: ProgressFile, now: () => Instant) {
  function acknowledge(subscriber: Subscriber, packet: AedesPublishPacket | undefined): void {
    const id = packet?.payload ? idOf(packet.payload.toString()) : null;
    const message = id === null ? undefined : subscriber.underway.get(id);
    if (!message) return;
    subscriber.underway.delete(message.id);
    progress.progress.acknowledged[subscriber.client.id] = { at: message.at, id: message.id };
    subscriber.wake();
  }

  const pumpTo = (subscriber: Subscriber): Promise<void> => {
    subscriber.pumping ??= send(subscriber).finally(() => {
      subscriber.pumping = null;
      progress.save();
    });
    return subscriber.pumping;
  };

  async function send(subscriber: Subscriber): Promise<void> {
    const behind = progress.progress.acknowledged[subscriber.client.id];
    for (const message of messagesOf(world, behind, now())) {
      if (subscriber.gone) return;
      subscriber.underway.set(message.id, message);
      await Promise.race([publish(subscriber.client, message), subscriber.left]);
      while (subscriber.underway.size >= WINDOW && !subscriber.gone) await woken(subscriber);
    }
    const deadline = Date.now() + PATIENCE;
    while (subscriber.underway.size > 0 && !subscriber.gone && Date.now() < deadline) await woken(subscriber);
  }

  return { pumpTo, acknowledge };
}

/** The id of a message from its own text: of an event its number, of a summary its day and commune. */
function idOf(text: string): string {
  const { ma, ngay, ma_xa: code } = JSON.parse(text) as { ma?: string; ngay?: string; ma_xa?: string };
  return ma ?? `${ngay ?? ''}-${code ?? ''}`;
}

const publish = (client: Client, message: CameraMessage): Promise<void> =>
  new Promise((resolve) => {
    const packet = {
      cmd: 'publish',
      topic: message.topic,
      payload: JSON.stringify(message.payload),
      qos: 1,
      retain: false,
      dup: false,
    } as const;
    client.publish(packet, () => resolve());
  });

/** Until something was acknowledged, the subscriber left, or a moment went by. */
const woken = (subscriber: Subscriber): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    subscriber.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
