import type { Told } from './tickets-ledger.ts';

/** A stay of a ticket in one pair of hands, as SEMANTICS §6 tells it; computed here without the collector's code. */
export interface Stay {
  readonly ticket: string;
  readonly cycle: number;
  /** A unit, or `ioc`. */
  readonly who: string;
  readonly what: 'verify' | 'arbitrate' | 'handle' | 'quality' | 'support';
  readonly from: number;
  readonly clock: 'working' | 'elapsed';
  to: number | null;
  endedBy: string | null;
  dueAt: number;
  /** The first due instant that passed while it lasted. */
  breachedAt: number | null;
  acceptedAt: number | null;
  misdirected: boolean;
  escalations: number[];
  /** As statements name its parts: `PH-2024-00001/1/0`. */
  readonly turns: string[];
  /** An explanation of it was accepted. */
  excused: boolean;
  /** While the citizen was waited for; nobody's time. */
  readonly pauses: { readonly from: number; to: number | null }[];
}

interface Plan {
  readonly deadlines: Readonly<Record<'verify' | 'resolve' | 'close', { readonly unit: string }>>;
}

const CENTER = ['TicketReceived', 'TicketRecurred'];
const OVER = ['TicketClosed', 'TicketRejected', 'TicketMerged', 'TicketRedirected'];
/** What the people of the demo never do; whoever teaches them must teach it here, too. */
const UNHEARD_OF = /^(AccountAdjusted|Adjustment)/;

const clockOf = (unit: string | undefined) => (unit === 'H' || unit === 'D' ? 'elapsed' : 'working');

/** Walks the events of one ticket and says in whose hands it was. */
export function staysOf(story: readonly Told[]): readonly Stay[] {
  const stays: Stay[] = [];
  let cycle = 0;
  let plan: Plan | null = null;
  let places = 0;
  const place = (ticket: string): string => `${ticket}/${cycle}/${(places += 1) - 1}`;
  const begin = (stay: Pick<Stay, 'who' | 'what' | 'from' | 'dueAt' | 'clock'>, ticket: string) =>
    stays.push({
      ...{ ticket, cycle, to: null, endedBy: null, breachedAt: null, acceptedAt: null, misdirected: false },
      ...{ escalations: [], pauses: [], turns: [place(ticket)], excused: false, ...stay },
    });
  const end = (of: readonly Stay[], { at, type }: Told) => {
    for (const stay of of) [stay.to, stay.endedBy] = [at, type];
  };
  for (const told of story) {
    const { type, at, stream } = told;
    if (UNHEARD_OF.test(type)) throw new Error(`${type} is not counted here yet`);
    const open = stays.filter(({ to }) => to === null);
    const main = open.filter(({ what }) => what !== 'support');
    const paused = main.flatMap(({ pauses }) => pauses.filter(({ to }) => to === null));
    for (const stay of open) if (stay.dueAt < at) stay.breachedAt ??= stay.dueAt;
    plan = (told['plan'] as Plan | undefined) ?? plan;
    const instant = (fact: string) => Number(told[fact]);
    if (CENTER.includes(type)) {
      [cycle, places] = [cycle + 1, 0];
      const clock = clockOf(plan?.deadlines.verify.unit);
      begin({ who: 'ioc', what: 'verify', from: at, dueAt: instant('verifyDueAt'), clock }, stream);
    } else if (type === 'TicketDispatched') {
      end(main, told);
      const lead = String(told['lead']);
      begin(handling(lead, at, instant('resolveDueAt'), plan), stream);
      for (const stay of stays)
        if (stay.cycle === cycle && stay.endedBy === 'TicketReturned') stay.misdirected = stay.who !== lead;
    } else if (type === 'TicketReturned') {
      end(main, told);
      const clock = told['clock'] === 'elapsed' ? 'elapsed' : 'working';
      begin({ who: 'ioc', what: 'arbitrate', from: at, dueAt: instant('arbitrateDueAt'), clock }, stream);
    } else if (type === 'TicketResolved') {
      for (const stay of main) stay.acceptedAt ??= at;
      end(main, told);
      const clock = clockOf(plan?.deadlines.close.unit);
      begin({ who: 'ioc', what: 'quality', from: at, dueAt: instant('closeDueAt'), clock }, stream);
    } else if (type === 'TicketReopened') {
      const lead = stays.findLast(({ what }) => what === 'handle')?.who ?? '';
      end(open, told);
      [cycle, places] = [cycle + 1, 0];
      begin(handling(lead, at, instant('resolveDueAt'), plan), stream);
    } else if (OVER.includes(type)) end(open, told);
    else if (type === 'SupportAsked')
      begin(
        { who: String(told['unit']), what: 'support', from: at, dueAt: instant('dueAt'), clock: 'working' },
        stream,
      );
    else if (type === 'SupportAnswered')
      end(
        open.filter(({ what, who }) => what === 'support' && who === told['unit']),
        told,
      );
    else if (type === 'WaitingStarted')
      for (const stay of main) {
        stay.pauses.push({ from: at, to: null });
        place(stream);
        stay.dueAt = Infinity;
      }
    else if (type === 'WaitingEnded') {
      for (const pause of paused) pause.to = at;
      for (const stay of main) {
        stay.dueAt = instant('resolveDueAt');
        stay.turns.push(place(stream));
      }
    } else if (type === 'DueRecomputed') recompute(open, told['dues'] as readonly Moved[]);
    else if (type === 'ExplanationAnswered') {
      for (const stay of stays) if (stay.turns.includes(String(told['turn']))) stay.excused = told['accepted'] === true;
    } else if (type === 'ExtensionGranted') for (const stay of main) stay.dueAt = instant('resolveDueAt');
    else if (type === 'TicketAccepted' || type === 'WorkStarted') for (const stay of main) stay.acceptedAt ??= at;
    else if (type === 'TicketEscalated' && paused.length === 0) for (const stay of main) stay.escalations.push(at);
  }
  return stays;
}

/** The hands one after the other: the citizen's between those of whoever waits for him. */
export function handsOf({ who, from, to, pauses }: Stay): readonly Pick<Stay, 'who' | 'from' | 'to'>[] {
  const begins = [from, ...pauses.flatMap((pause) => (pause.to === null ? [] : [pause.to]))];
  const own = begins.map((begin, index) => ({ who, from: begin, to: pauses[index]?.from ?? to }));
  const waited = pauses.map((pause) => ({ who: 'citizen', from: pause.from, to: pause.to }));
  return [...own, ...waited].sort((one, other) => one.from - other.from);
}

interface Moved {
  readonly of: string;
  readonly to: number;
  readonly step?: string;
}

/** Another calendar or severity moved what was running; steps have no stays of their own. */
function recompute(open: readonly Stay[], dues: readonly Moved[]): void {
  const words: Readonly<Record<string, string>> = { resolve: 'handle', close: 'quality' };
  for (const { of, to, step } of dues) {
    const what = words[of] ?? of;
    for (const stay of open) if (stay.what === what && (of !== 'support' || stay.who === step)) stay.dueAt = to;
  }
}

const handling = (who: string, from: number, dueAt: number, plan: Plan | null) => ({
  ...{ who, what: 'handle' as const, from, dueAt },
  clock: clockOf(plan?.deadlines.resolve.unit) as Stay['clock'],
});
