import mqtt, { type MqttClient } from 'mqtt';
import { UpstreamError, type FetchRequest, type Part } from '../source-kind.ts';
import type { MqttConnection } from './connection.ts';

export interface Message {
  readonly topic: string;
  readonly payload: Buffer;
}

type Received = Message & { readonly messageId: number | undefined };

/** A part is closed when nothing came for this long: the broker holds more back until these are acknowledged. */
const GAP_MILLIS = 25;
/** A broker may take its time before the first message; once it sends, a pause means that it has no more. */
const FIRST_MILLIS = 1500;
/** In simulated time nothing comes later: a broker that answers this often in a row and sends nothing has no more. */
const SILENT_ANSWERS = 4;
const WEEK_SECONDS = 7 * 24 * 3600;

/**
 * Takes what the broker kept for our session. A message is acknowledged (PUBACK) only after its part was committed, so
 * whatever a crash interrupts is delivered again; the session outlives the connection.
 */
export async function* drain(request: FetchRequest<MqttConnection>): AsyncGenerator<Part<readonly Message[]>> {
  const { connection } = request;
  const inbox = new Inbox(connect(request), request);
  try {
    await inbox.subscribed(connection.topics);
    const listen = (connection.listenSeconds ?? 30) * 1000;
    const end = Date.now() + listen;
    for (let patience = FIRST_MILLIS; ; patience = 0) {
      const idle = Math.min(Math.max(connection.idleMillis ?? 500, patience), end - Date.now());
      const messages = await inbox.take(connection.messagesPerPart ?? 200, request.simulated ? listen : idle);
      if (messages.length === 0) return;
      const bytes = messages.reduce((sum, { payload }) => sum + payload.length, 0);
      const origin = [...new Set(messages.map(({ topic }) => topic))].slice(0, 5).join(', ');
      yield {
        content: messages,
        origin,
        firstRow: 1,
        cursor: '',
        bytes,
        acknowledge: () => inbox.acknowledge(messages),
      };
    }
  } finally {
    await inbox.close();
  }
}

function connect({ connection, secret }: FetchRequest<MqttConnection>): MqttClient {
  return mqtt.connect(connection.url, {
    protocolVersion: connection.protocolVersion ?? 5,
    clientId: connection.clientId,
    clean: false,
    reconnectPeriod: 0,
    connectTimeout: 15_000,
    properties: {
      sessionExpiryInterval: connection.sessionExpirySeconds ?? WEEK_SECONDS,
      receiveMaximum: connection.messagesPerPart ?? 200,
    },
    ...(connection.usernameEnv === undefined ? {} : { username: secret(connection.usernameEnv) }),
    ...(connection.passwordEnv === undefined ? {} : { password: secret(connection.passwordEnv) }),
  });
}

class Inbox {
  private readonly client: MqttClient;
  private readonly host: string;
  private readonly signal: AbortSignal;
  private readonly isSimulated: boolean;
  private readonly waiting: Received[] = [];
  private fault: unknown = null;
  private wake: () => void = () => undefined;

  constructor(client: MqttClient, { connection, signal, simulated }: FetchRequest<MqttConnection>) {
    this.client = client;
    this.host = new URL(connection.url).host;
    this.signal = signal;
    this.isSimulated = simulated;
    client.on('error', (cause) => this.fail(cause));
    client.on('close', () => this.fail(new Error('closed')));
    signal.addEventListener('abort', () => this.fail(signal.reason), { once: true });
    // An error keeps the library from sending PUBACK; we send it ourselves once the message is safe.
    client.handleMessage = (packet, callback) => {
      this.waiting.push({ topic: packet.topic, payload: Buffer.from(packet.payload), messageId: packet.messageId });
      this.wake();
      callback(packet.qos === 1 ? new Error('acknowledged later') : undefined);
    };
  }

  async subscribed(topics: readonly string[]): Promise<void> {
    while (!this.client.connected && this.fault === null) await this.change(1000);
    if (this.fault !== null) throw this.asUpstream();
    const granted = await this.client.subscribeAsync([...topics], { qos: 1 }).catch(() => []);
    if (this.fault !== null) throw this.asUpstream(); // it hung up without an answer, and a refusal is one
    const refused = granted.length === 0 || granted.some(({ qos }) => Number(qos) >= 128);
    if (refused)
      throw this.say(
        'refused',
        'không cho phép đăng ký chủ đề; kiểm tra ACL',
        'does not let us subscribe; check its ACL',
      );
  }

  /** Up to `most` messages; none when nothing comes for `idleMillis`, or in simulated time when there is no more. */
  async take(most: number, idleMillis: number): Promise<readonly Received[]> {
    const end = Date.now() + idleMillis;
    const isIdle = () => this.waiting.length === 0 && Date.now() < end && this.fault === null;
    if (this.isSimulated) await this.silence(isIdle, end);
    else while (isIdle()) await this.change(end - Date.now());
    for (let seen = 0; seen < this.waiting.length && this.waiting.length < most && this.fault === null;) {
      seen = this.waiting.length;
      await this.change(GAP_MILLIS);
    }
    if (this.fault !== null) throw this.asUpstream();
    return this.waiting.splice(0, most);
  }

  /** Measured in answers of the broker and not in time, so that a busy machine is no silence. */
  private async silence(isIdle: () => boolean, end: number): Promise<void> {
    let answers = 0;
    const heard = ({ cmd }: { readonly cmd?: string }): void => {
      answers += cmd === 'pingresp' ? 1 : 0;
      this.wake();
    };
    this.client.on('packetreceive', heard);
    for (let asked = 1; asked <= SILENT_ANSWERS && isIdle(); asked += 1) {
      this.client.sendPing();
      while (answers < asked && isIdle()) await this.change(end - Date.now());
      if (isIdle()) await this.change(GAP_MILLIS);
    }
    this.client.off('packetreceive', heard);
    if (answers < SILENT_ANSWERS && this.waiting.length === 0) this.fail(new Error('silent'));
  }

  /** PUBACK of MQTT 5 without reason code means success (3.4.2.1). */
  async acknowledge(messages: readonly Received[]): Promise<void> {
    const ids = messages.flatMap(({ messageId }) => messageId ?? []);
    const packets = Buffer.concat(ids.map((id) => Buffer.from([0x40, 2, id >> 8, id & 0xff])));
    await new Promise<void>((resolve) => {
      if (this.fault !== null || packets.length === 0) return resolve();
      this.client.stream.write(packets, () => resolve());
    });
  }

  async close(): Promise<void> {
    this.client.removeAllListeners('close');
    await this.client.endAsync(this.fault !== null).catch(() => undefined);
  }

  private change(millis: number): Promise<void> {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, millis));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.client.once('connect', this.wake);
    }).then(() => void this.client.removeListener('connect', this.wake));
  }

  private fail(cause: unknown): void {
    this.fault ??= cause;
    this.wake();
  }

  private asUpstream(): unknown {
    const code =
      typeof this.fault === 'object' && this.fault !== null && 'code' in this.fault
        ? Number(this.fault.code)
        : Number.NaN;
    if (this.signal.aborted) return this.signal.reason;
    if ([4, 5, 134, 135].includes(code))
      return this.say('refused', 'từ chối đăng nhập', 'refuses our user or password');
    return this.say('unreachable', 'không kết nối được hoặc đã ngắt', 'cannot be reached, or hung up');
  }

  private say(kind: UpstreamError['fault'], vi: string, en: string): UpstreamError {
    return new UpstreamError(kind, `Máy chủ MQTT ${this.host} ${vi}. / The MQTT broker ${en}.`, { cause: this.fault });
  }
}
