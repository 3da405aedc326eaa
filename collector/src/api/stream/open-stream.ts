import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import type { ApiRequest, EventSink } from '../route.ts';
import { Channel } from './channel.ts';
import { alertMessages, stateMessages } from './figure-messages.ts';
import { whyEnded } from './rights-of-listener.ts';
import { idOf, type ChannelName, type StreamPosition } from './stream-position.ts';
import { tailsOf } from './tails-of.ts';
import { TicketMessages, type Message } from './ticket-messages.ts';
import type { Numbered, Tail } from './tail.ts';

/** Proxies close what is silent for long; the rights are asked for again as often. */
const HEARTBEAT = 15_000;
/** An event, since a browser learns nothing of comments: who hears none for long is not listening any more. */
const ALIVE = { event: 'alive', data: {} };

type Followed = readonly [ChannelName, Pick<Channel<never>, 'open' | 'catchUp' | 'go'>];

/** One listener: what it missed, then what happens, as long as it may see it. Returns its end. */
export function openStream(
  request: ApiRequest,
  topics: ReadonlySet<StreamTopic>,
  after: StreamPosition,
  services: ApiServices,
): (sink: EventSink) => () => void {
  return (sink) => {
    const stream = new Stream(request, topics, services, sink);
    void stream.run(after).catch((error: unknown) => {
      services.logger.error({ err: error }, 'a stream ended');
      stream.stop();
      sink.end();
    });
    return () => stream.stop();
  };
}

class Stream {
  readonly #request: ApiRequest;
  readonly #services: ApiServices;
  readonly #sink: EventSink;
  readonly #followed: readonly Followed[];
  #at: StreamPosition = {};
  #checking: Promise<void> = Promise.resolve();
  #ends: (() => void)[] = [];
  #stopped = false;

  constructor(request: ApiRequest, topics: ReadonlySet<StreamTopic>, services: ApiServices, sink: EventSink) {
    [this.#request, this.#services, this.#sink] = [request, services, sink];
    this.#followed = this.#follow(topics);
  }

  async run(after: StreamPosition): Promise<void> {
    this.#atEnd(this.#services.access.changes.watch(() => this.#check()));
    for (const [name, channel] of this.#followed) {
      const { from, stop } = await channel.open();
      this.#atEnd(stop);
      this.#at = { ...this.#at, [name]: from };
    }
    await this.#catchUp(after);
    this.#sink.send({ event: 'ready', id: idOf(this.#at), data: { position: idOf(this.#at) } });
    for (const [, channel] of this.#followed) channel.go();
    const timer = setInterval(() => this.#check(), HEARTBEAT);
    timer.unref();
    this.#atEnd(() => clearInterval(timer));
  }

  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends.splice(0)) end();
  }

  #follow(topics: ReadonlySet<StreamTopic>): readonly Followed[] {
    const { clocks, catalog } = this.#services;
    const { scope } = this.#request;
    const tails = tailsOf(this.#services);
    const tickets = new TicketMessages(topics);
    const mine = inScope(scope, catalog);
    return [
      ...(topics.has('tickets') || topics.has('accounts')
        ? [this.#one('ledger', tails.ledger, (news) => tickets.of(news, scope, clocks.office.now()))]
        : []),
      ...(topics.has('states') ? [this.#one('states', tails.states, (news) => stateMessages(news, mine))] : []),
      ...(topics.has('alerts')
        ? [this.#one('alerts', tails.alerts, (news) => alertMessages(news, scope, catalog))]
        : []),
    ];
  }

  #one<Row extends Numbered>(name: ChannelName, tail: Tail<Row>, told: (row: Row) => readonly Message[]): Followed {
    const channel = new Channel(tail, (row) => {
      this.#at = { ...this.#at, [name]: row.position };
      const messages = told(row);
      // Only the last one of a row moves the listener on: cut off between two, it is told the row again.
      for (const message of messages)
        this.#sink.send(message === messages.at(-1) ? { ...message, id: idOf(this.#at) } : message);
    });
    return [name, channel];
  }

  /** A position that is not of this collector, or too far back, cannot be resumed: the listener reads its lists anew. */
  async #catchUp(after: StreamPosition): Promise<void> {
    const now = this.#at;
    this.#at = { ...now, ...Object.fromEntries(this.#followed.map(([name]) => [name, after[name] ?? now[name]])) };
    let isWhole = true;
    for (const [name, channel] of this.#followed) {
      const from = after[name];
      if (from !== undefined) isWhole = (await channel.catchUp(from, () => this.#stopped)) && isWhole;
    }
    this.#at = now;
    if (!isWhole) this.#sink.send({ event: 'reset', id: idOf(now), data: { position: idOf(now) } });
  }

  /** Ends when the key was revoked, the grant or the token ran out, the person left, or the rights changed. */
  #check(): void {
    this.#checking = this.#checking.then(async () => {
      if (this.#stopped) return;
      try {
        const reason = await whyEnded(this.#request, this.#services);
        if (reason === null) return this.#sink.send(ALIVE);
        this.#sink.send({ event: 'end', data: { reason } });
        this.#sink.end();
        this.stop();
      } catch (error) {
        this.#services.logger.error({ err: error }, 'a stream could not look at its rights');
      }
    });
  }

  #atEnd(end: () => void): void {
    if (this.#stopped) end();
    else this.#ends.push(end);
  }
}
