import { Aedes, type AedesPublishPacket } from 'aedes';
import { createServer, type Server } from 'node:net';
import type { Credentials } from '../credentials.ts';
import type { ProgressFile } from '../state.ts';
import type { Instant } from '../world/time.ts';
import type { World } from '../world/world.ts';
import { cameraDelivery, newSubscriber, type Subscriber } from './camera-delivery.ts';

export interface CameraBroker {
  readonly server: Server;
  /** Sends what is new to every subscriber that is here, and waits until it acknowledged it or left. */
  pump(): Promise<void>;
  close(): Promise<void>;
}

/** The camera system's broker: QoS 1, sign-in, and a memory of what each subscriber has acknowledged. */
export async function cameraBroker(
  world: World,
  progress: ProgressFile,
  credentials: Credentials,
  now: () => Instant,
): Promise<CameraBroker> {
  const broker = await Aedes.createBroker({
    authenticate: (_client, name, password, done) => {
      done(
        null,
        name === credentials['VNIOC_MQTT_USER'] && password?.toString() === credentials['VNIOC_MQTT_PASSWORD'],
      );
    },
    // Nobody but the cameras themselves publishes.
    authorizePublish: (_client, _packet, done) => done(new Error('read only')),
  });
  const subscribers = new Map<string, Subscriber>();
  const delivery = cameraDelivery(world, progress, now);
  broker.on('subscribe', (subscriptions, client) => {
    if (!subscriptions.some((subscription) => subscription.topic.startsWith('camera/'))) return;
    if (subscribers.get(client.id)?.client === client) return;
    const subscriber = newSubscriber(client);
    subscribers.set(client.id, subscriber);
    void delivery.pumpTo(subscriber);
  });
  broker.on('clientDisconnect', (client) => {
    const subscriber = subscribers.get(client.id);
    if (subscriber?.client !== client) return;
    subscriber.gone = true;
    subscriber.leave();
    subscriber.wake();
    subscribers.delete(client.id);
    progress.save();
  });
  broker.on('ack', (packet, client) => {
    const subscriber = subscribers.get(client.id);
    if (subscriber) delivery.acknowledge(subscriber, packet as AedesPublishPacket | undefined);
  });

  const server = createServer(broker.handle);
  return {
    server,
    pump: async () =>
      void (await Promise.all([...subscribers.values()].map((subscriber) => delivery.pumpTo(subscriber)))),
    close: async () => {
      await new Promise<void>((resolve) => broker.close(() => resolve()));
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
