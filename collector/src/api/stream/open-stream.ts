import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { Scope } from '../../access/scope.ts';
import type { ApiServices } from '../api-services.ts';
import { credentialsOf } from '../http/credentials.ts';
import { scopeNow } from '../http/scope-now.ts';
import type { ApiRequest, EventSink } from '../route.ts';
import type { TailRow } from './ledger-tail.ts';
import { PolledMessages } from './polled-messages.ts';
import { tailOf } from './tail-of.ts';
import { TicketMessages } from './ticket-messages.ts';

/** Proxies close what is silent for long; the rights are asked for again as often. */
const HEARTBEAT = 15_000;
const POLL = 2000;
/** Further back, reading the lists anew is faster than the story. */
const MOST_MISSED = 20_000;

/** One listener: what it missed, then what happens, as long as it may see it. Returns its end. */
export function openStream(
  request: ApiRequest,
  topics: ReadonlySet<StreamTopic>,
  after: number | null,
  services: ApiServices,
): (sink: EventSink) => () => void {
  return (sink) => {
    const stream = new Stream(request, topics, services, sink);
    void stream.run(after).catch((error: unknown) => {
      services.logger.error({ err: error }, 'a stream ended');
      sink.end();
    });
    return () => stream.stop();
  };
}

class Stream {
  readonly #request: ApiRequest;
  readonly #services: ApiServices;
  readonly #sink: EventSink;
  readonly #tickets: TicketMessages;
  readonly #polled: PolledMessages;
  #scope: Scope;
  #waiting: TailRow[] | null = [];
  #ends: (() => void)[] = [];
  #stopped = false;

  constructor(request: ApiRequest, topics: ReadonlySet<StreamTopic>, services: ApiServices, sink: EventSink) {
    [this.#request, this.#services, this.#sink, this.#scope] = [request, services, sink, request.scope];
    this.#tickets = new TicketMessages(topics);
    this.#polled = new PolledMessages(services, topics);
  }

  async run(after: number | null): Promise<void> {
    const { from, stop } = await tailOf(this.#services).listen((rows) => this.#take(rows));
    this.#atEnd(stop);
    await this.#polled.since(this.#scope);
    if (after !== null) await this.#catchUp(after, from);
    this.#sink.send({ event: 'ready', id: from, data: { position: from } });
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.#take(waiting);
    this.#every(HEARTBEAT, () => this.#heartbeat());
    this.#every(POLL, async () => {
      for (const message of await this.#polled.since(this.#scope)) this.#sink.send(message);
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends.splice(0)) end();
  }

  /** A position that is not of this ledger, or too far back, cannot be resumed: the listener reads its lists anew. */
  async #catchUp(after: number, from: number): Promise<void> {
    if (after > from || from - after > MOST_MISSED) {
      this.#sink.send({ event: 'reset', id: from, data: { position: from } });
      return;
    }
    let at = after;
    while (at < from && !this.#stopped) {
      const rows = await tailOf(this.#services).since(at, from);
      if (rows.length === 0) return;
      this.#tell(rows);
      at = rows.at(-1)?.row.position ?? from;
    }
  }

  #take(rows: readonly TailRow[]): void {
    if (this.#waiting === null) this.#tell(rows);
    else this.#waiting.push(...rows);
  }

  #tell(rows: readonly TailRow[]): void {
    const now = this.#services.clocks.office.now();
    for (const row of rows) for (const message of this.#tickets.of(row, this.#scope, now)) this.#sink.send(message);
  }

  /** Ends when the key was revoked, the token ran out or the person left; a duty that ended narrows the scope. */
  async #heartbeat(): Promise<void> {
    const { access } = this.#services;
    const found = await access.authenticate(credentialsOf(this.#request.headers), this.#request.from);
    if (!found.ok) {
      this.#sink.send({ event: 'end', data: { reason: found.refusal } });
      this.#sink.end();
      return this.stop();
    }
    this.#scope = await scopeNow(found.value, this.#services);
    this.#sink.comment('still here');
  }

  #every(millis: number, work: () => Promise<void>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      work()
        .catch((error: unknown) => this.#services.logger.error({ err: error }, 'a stream missed a look'))
        .finally(() => (busy = false));
    }, millis);
    timer.unref();
    this.#atEnd(() => clearInterval(timer));
  }

  #atEnd(end: () => void): void {
    if (this.#stopped) end();
    else this.#ends.push(end);
  }
}
