import type { Instant } from '../kernel/clock.ts';
import { activateRegisters } from './activate-registers.ts';
import { buildDesk } from './build-desk.ts';
import type { Desk } from './desk.ts';
import { execute, executeIn, type Executed } from './execute.ts';
import { openTicket } from './open-ticket.ts';
import { workUpTo, type WorkPorts } from './operations-loop.ts';
import { Gathering } from './gathering.ts';
import { planOpenShift } from './mind-shift.ts';
import type { Change, CommandResult, Operations } from './operations.ts';
import type { OperationsParts } from './operations-parts.ts';
import { PageSending } from './page-sending.ts';
import { Senders } from './senders.ts';
import { ownProducers } from './producers/own-producers.ts';
import { takeSignals } from './take-inbox.ts';

/** In real time the agenda and the deliveries of others are looked at this often. */
const LOOK_EVERY = 1000;

/** Builds the second river; nothing moves before `work` or `start`. */
export async function buildOperations(parts: OperationsParts): Promise<RunningOperations> {
  const desk = await buildDesk(parts);
  const running = new RunningOperations(desk, parts);
  await running.begin();
  return running;
}

/** The second river at work. */
export class RunningOperations implements Operations {
  readonly desk: Desk;
  readonly ledger: Operations['ledger'];
  readonly alerts: Operations['alerts'];
  readonly agenda: Operations['agenda'];
  readonly pages: Operations['pages'];
  readonly duty: Operations['duty'];
  readonly vault: Operations['vault'];
  readonly accounts: Operations['accounts'];
  readonly #parts: OperationsParts;
  readonly #ports: WorkPorts;
  readonly #watchers = new Set<(changes: readonly Change[]) => void>();
  readonly #pages: PageSending;
  readonly #gathering: Gathering;
  #work: Promise<void> = Promise.resolve();
  /** Asked for and not begun. */
  #nextWork: Promise<void> | null = null;
  #nextDueAt: Instant | null = null;
  /** A simulated clock stops where our own producers have something to say though nothing happens. */
  #lookAgainAt: Instant | null = null;
  readonly #senders: Senders;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(desk: Desk, parts: OperationsParts) {
    [this.desk, this.#parts] = [desk, parts];
    ({
      ledger: this.ledger,
      alerts: this.alerts,
      agenda: this.agenda,
      pages: this.pages,
      duty: this.duty,
      vault: this.vault,
      accounts: this.accounts,
    } = desk);
    this.#ports = {
      desk,
      producers: ownProducers(parts.database, parts.catalog),
      machineNow: () => parts.machine.now(),
      changed: (changes) => this.#tell(changes),
      complain: parts.complain,
    };
    this.#gathering = new Gathering(
      () => void this.work(parts.office.now()),
      () => parts.machine.now(),
    );
    this.#pages = new PageSending({
      ...{ desk, sendPage: parts.sendPage(desk), fail: parts.fail },
      machineNow: () => parts.machine.now(),
      storm: () => this.#gathering.storm(),
    });
    this.#senders = new Senders({
      ...{ desk, upstreams: parts.upstreams ?? [], complain: parts.complain, fail: parts.fail },
      now: () => parts.office.now(),
      signal: (signals, at) => this.signal(signals, at),
    });
  }

  async begin(): Promise<void> {
    const { database, agenda } = this.desk;
    if (database.dialect === 'sqlite') await agenda.free(); // a simulated clock would pass what a killed life held
    this.#tell(await activateRegisters(this.desk, this.#parts.office.now()));
    await planOpenShift(this.desk, this.#parts.office.now());
    await this.#planLook(this.#parts.office.now());
    await this.#lookAhead();
  }

  /** Real time: looks at deliveries and agenda by itself. In simulated time the first river calls `work`. */
  start(): void {
    if (this.#parts.office.simulated) return;
    this.#senders.start();
    this.#timer = setInterval(() => void this.work(this.#parts.office.now()), LOOK_EVERY);
  }

  async receive(producer: Parameters<Operations['receive']>[0], body: string): Promise<void> {
    this.#gathering.comes();
    await this.desk.alerts.receive({ producer, body, receivedAt: this.#parts.office.now() });
    this.#gathering.came();
  }

  async signal(signals: Parameters<Operations['signal']>[0], at: Instant): Promise<readonly Change[]> {
    const { desk } = this;
    const changes = await desk.database.writeExclusively((tables) => takeSignals(desk, tables, signals, at));
    this.#tell(changes);
    await this.#lookAhead();
    return changes;
  }

  execute(request: Parameters<Operations['execute']>[0]): Promise<CommandResult> {
    return this.#answer(execute(this.desk, request));
  }

  async executeWithin(...[tables, request]: Parameters<Operations['executeWithin']>): Promise<readonly Change[]> {
    return (await executeIn(this.desk, tables, request)).changes;
  }

  async committed(changes: readonly Change[]): Promise<void> {
    this.#tell(changes);
    if (changes.length > 0) await this.#lookAhead();
  }

  open(request: Parameters<Operations['open']>[0]): Promise<CommandResult> {
    return this.#answer(openTicket(this.desk, request));
  }

  /** All who ask while one waits for its turn share it. */
  work(at: Instant): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#nextWork ??= this.#work = this.#work.then(() => {
      this.#nextWork = null;
      return this.#workOnce(Math.max(at, this.#parts.office.now())).catch(this.#parts.fail);
    });
    return this.#nextWork;
  }

  nextDueAt(): Instant | null {
    const due = [this.#nextDueAt, this.#lookAgainAt].filter((at) => at !== null);
    return due.length === 0 ? null : Math.min(...due);
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#gathering.stop();
    await this.#senders.stop();
    await this.#work;
    await this.#pages.stop();
  }

  /** Simulated time waits for its pages; in real time a slow mail server holds nobody up. */
  async #workOnce(at: Instant): Promise<void> {
    await this.#gathering.while(workUpTo(this.#ports, at));
    await this.#planLook(at);
    const sent = this.#pages.send(at);
    if (this.#parts.office.simulated) await sent;
    await this.#lookAhead();
  }

  async #answer(asked: Promise<Executed>): Promise<CommandResult> {
    const { result, changes } = await asked;
    await this.committed(changes);
    return result;
  }

  async #planLook(at: Instant): Promise<void> {
    const { producers, desk } = this.#ports;
    this.#lookAgainAt = this.#parts.office.simulated ? await producers.lookAgainAt(desk.database.kysely, at) : null;
  }

  async #lookAhead(): Promise<void> {
    this.#nextDueAt = await this.desk.agenda.nextDueAt(this.#parts.machine.now());
  }

  #tell(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    for (const listener of this.#watchers) {
      try {
        listener(changes);
      } catch (error) {
        this.#parts.fail(error);
      }
    }
  }
}
