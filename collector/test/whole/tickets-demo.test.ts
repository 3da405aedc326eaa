import type { AlertItem } from '@vnioc/contract/alerts.ts';
import type { TicketDetail, TicketItem } from '@vnioc/contract/tickets.ts';
import { played, START, startPlaying } from '../chaos/played-days.ts';
import type { Installation } from '../service/installation.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { allItems } from './all-items.ts';
import { rowsOf, type Row } from './tickets-account.ts';
import { DECISIONS, WITHOUT_TICKET, type Decision } from './tickets-decisions.ts';
import { storiesIn, type Told } from './tickets-ledger.ts';
import { officeMillis, termAfter } from './tickets-office-hours.ts';
import { clockPast, exportedLedger, ioc, statementBytes } from './tickets-played.ts';
import { handsOf, staysOf } from './tickets-stays.ts';

/** Seventeen days after the start, when every line of the script has begun; due for nothing. */
const END = '2024-06-20T22:00:00+07:00';
const DAY = 24 * 3600_000;

interface Incident {
  readonly kind: string;
  readonly sources: readonly string[];
  readonly unit: string | null;
  readonly from: string;
  readonly to: string;
}

/** A statement of last month as somebody drew it up in the middle of the play. */
const DRAWN_UP = { period: '2024-06', unit: 'phong_vhtt', asOf: '2024-06-15T06:00:00+07:00' } as const;

let district: Installation;
let incidents: readonly Incident[];
let tickets: readonly TicketItem[];
let alerts: readonly AlertItem[];
let ledger: readonly Told[];
let stories: ReadonlyMap<string, readonly Told[]>;
let drawnUp: readonly string[];

beforeAll(async () => {
  district = await startPlaying({ until: END, speed: 'max', staff: true });
  await clockPast(district, DRAWN_UP.asOf);
  drawnUp = await statementBytes(district, DRAWN_UP);
  await played(district, END);
  const all = await fetch(`${district.demoUrl}/incidents`).then((answer) => answer.json() as Promise<Incident[]>);
  incidents = all.filter(({ from }) => Date.parse(START) <= Date.parse(from) && Date.parse(from) <= Date.parse(END));
  tickets = await allItems<TicketItem>(district, '/api/v1/tickets');
  alerts = await allItems<AlertItem>(district, '/api/v1/alerts');
  ledger = await exportedLedger(district);
  stories = storiesIn(ledger);
}, 600_000);

afterAll(() => district?.stop());

const nameOf = ({ kind, sources }: Incident): string => `${kind} ${sources[0] ?? ''}`;
const incidentOf = (name: string): Incident => {
  const found = incidents.filter((incident) => nameOf(incident) === name);
  expect(found).toHaveLength(1);
  return found[0] as Incident;
};
const storyOf = (id: string): readonly Told[] => stories.get(id) ?? [];
const instant = (told: Told, fact: string): number => Number(told[fact]);

/** Tickets that the alerts of a situation came to while an incident lasted, until the day after it. */
function ticketsOf({ incident, situation }: Decision): readonly string[] {
  const { from, to } = incidentOf(incident);
  const during = alerts.filter(
    ({ receivedAt, ...alert }) =>
      alert.situation.startsWith(situation) && Date.parse(from) <= receivedAt && receivedAt <= Date.parse(to) + DAY,
  );
  expect([incident, during.length > 0]).toEqual([incident, true]);
  return [...new Set(during.flatMap(({ ticket }) => ticket ?? []))];
}

describe('the script of the demo, unattended', () => {
  test('every line that has begun is decided here', () => {
    const known = [...DECISIONS, ...WITHOUT_TICKET].map(({ incident }) => incident);
    expect(incidents.map(nameOf).sort()).toEqual([...known].sort());
  });

  test.each(DECISIONS)('$incident is one ticket, at $lead', (decision) => {
    const { situation, incident, unit, lead, kind, sop, severity } = decision;
    const [id, ...others] = ticketsOf(decision);
    expect([incident, others]).toEqual([incident, []]);
    const ticket = tickets.find((one) => one.id === id);
    expect(ticket).toMatchObject({ kind, unit, severity });
    expect(ticket?.situation?.startsWith(situation)).toBe(true);
    const story = storyOf(id ?? '');
    const plan = story.findLast((told) => told['plan'] !== undefined)?.['plan'] as {
      lead: string;
      sop: { id: string } | null;
    };
    expect([plan.lead, plan.sop?.id ?? null]).toEqual([lead, sop]);
    expect(story.find(({ type }) => type === 'TicketDispatched')?.['lead']).toBe(lead);
  });

  test.each(DECISIONS)('$incident is due as the decisions say', (decision) => {
    const { terms } = decision;
    const story = storyOf(ticketsOf(decision)[0] ?? '');
    const { deadlines } = story.findLast((told) => told['plan'] !== undefined)?.['plan'] as {
      deadlines: Record<string, { amount: number; unit: string }>;
    };
    const planned = Object.entries(deadlines).map(([stretch, { amount, unit }]) => [stretch, `${amount} ${unit}`]);
    expect(Object.fromEntries(planned)).toEqual(terms);
    let severity: unknown = null;
    for (const told of story) {
      severity = told['severity'] !== undefined && told.type !== 'AlertNoted' ? told['severity'] : severity;
      if (severity !== decision.severity) continue;
      const due = (term: keyof Decision['terms']) => termAfter(told.at, terms[term]);
      if (told.type === 'TicketReceived') expect(instant(told, 'verifyDueAt')).toBe(due('verify'));
      if (told.type === 'TicketRecurred') expect(instant(told, 'verifyDueAt')).toBe(due('verify'));
      if (told.type === 'TicketResolved') expect(instant(told, 'closeDueAt')).toBe(due('close'));
      if (told.type === 'TicketDispatched') {
        expect(instant(told, 'acceptDueAt')).toBe(due('accept'));
        expect(instant(told, 'resolveDueAt')).toBe(due('resolve'));
      }
    }
  });

  test.each(DECISIONS)('$incident: the registers alone say the same', async ({ asked, severity, lead, incident }) => {
    const at = incidentOf(incident).from;
    const route = ['route', '--site', 'demo', ...asked, '--severity', severity, '--at', at, '--expect', lead];
    const silent = { say: () => {}, complain: () => {} };
    expect(await runCommand(route, {}, silent)).toBe(0);
  });

  test.each(WITHOUT_TICKET)('$incident: a corrected figure is nobody’s ticket', ({ indicator, unit, incident }) => {
    incidentOf(incident);
    expect(tickets.filter((ticket) => ticket.indicator === indicator && ticket.unit === unit)).toEqual([]);
  });

  test('a dead upstream blames its owner alone, and no commune for its silence', () => {
    expect(
      tickets
        .filter(({ kind }) => kind === 'source_fault')
        .map(({ lead }) => lead)
        .sort(),
    ).toEqual(['bo_phan_mot_cua', 'phong_vhtt', 'van_phong_hdnd_ubnd']);
    expect(tickets.filter(({ kind }) => kind === 'late_data').map(({ unit }) => unit)).toEqual(['c-daidong']);
  });

  test('no alert is lost, no situation has two open tickets, no number is missing', () => {
    const ids = new Set(tickets.map(({ id }) => id));
    const sent = alerts.filter(({ fate }) => fate === 'ticket');
    expect(sent.length).toBeGreaterThan(50);
    expect(sent.filter(({ ticket }) => ticket === null || !ids.has(ticket))).toEqual([]);
    const numbers = tickets.map(({ number }) => number).sort();
    expect(numbers).toEqual(numbers.map((_, index) => `PH-2024-${String(index + 1).padStart(5, '0')}`));
    const open = tickets.filter(({ custody, situation }) => custody !== null && situation !== null);
    expect(new Set(open.map(({ situation }) => situation)).size).toBe(open.length);
    expect([...stories.keys()].sort()).toEqual(numbers);
  });

  test('some agencies answer in time, some late, some never, some send it elsewhere', () => {
    const told = [...stories.values()];
    const units = told.flatMap(staysOf).filter(({ what }) => what === 'handle');
    const handed = units.filter(({ endedBy }) => endedBy === 'TicketResolved');
    expect(handed.filter(({ breachedAt }) => breachedAt === null).length).toBeGreaterThan(0);
    expect(handed.filter(({ breachedAt }) => breachedAt !== null).length).toBeGreaterThan(0);
    const silent = tickets.filter(
      ({ state, overdue, escalation }) => state === 'dispatched' && overdue && (escalation ?? 0) >= 2,
    );
    expect(silent.length).toBeGreaterThan(0);
    const sentOn = units.filter(({ endedBy, misdirected }) => endedBy === 'TicketReturned' && misdirected);
    expect(sentOn.length).toBeGreaterThan(0);
    const refused = district.demo?.log().match(/^demo: .*command_refused.*$/gm) ?? [];
    expect(refused).toEqual([]);
  });
});

type Shown = Row & { readonly key: string };
interface Accounts {
  readonly period: { readonly from: number; readonly to: number };
  readonly asOf: number;
  readonly rows: readonly Shown[];
  readonly total: Shown;
  readonly ioc: Shown;
}

describe('the accounts, computed a second time minute by minute', () => {
  const accounts = (period: string, asOf: string) =>
    district.get<Accounts>(`/api/v1/accounting?${new URLSearchParams({ period, asOf }).toString()}`);

  test.each([
    ['2024-06', END],
    ['2024-06', '2024-06-12T10:17:00+07:00'],
    ['2024-07', END],
    ['cal:2024-06', END],
    ['2024-W24', '2024-06-17T12:00:00+07:00'],
  ])('of %s as of %s', async (period, asOf) => {
    const answer = await accounts(period, asOf);
    const rows = rowsOf(stories, { ...answer.period, asOf: Date.parse(asOf) });
    const shown = new Map([...answer.rows, answer.total, answer.ioc].map((row) => [row.key, row]));
    expect([...rows.keys()].sort()).toEqual([...shown.keys()].sort());
    for (const [key, row] of rows) {
      const ratio = row.n === 0 ? null : row.onTime / row.n;
      expect(shown.get(key)).toMatchObject({ ...row, onTimeRatio: ratio });
    }
    expect(answer.total.n).toBeGreaterThan(5);
  });

  test('what was sent to the wrong unit is charged to the center', async () => {
    const { ioc: center, rows } = await accounts('cal:2024-06', END);
    expect(center.misdirected).toBeGreaterThan(0);
    expect(center.misdirected).toBe(rows.reduce((sum, row) => sum + row.misdirected, 0));
  });

  test('the command says the same, byte by byte', async () => {
    const asOf = '2024-06-20T12:00:00+07:00';
    const answer = await accounts('2024-06', asOf);
    const said = await ioc(district, 'accounting', '--period', '2024-06', '--as-of', asOf, '--json');
    expect(said).toMatchObject({ code: 0, out: `${JSON.stringify(answer, null, 2)}\n` });
  });

  test('the turns of every ticket make up its whole life', async () => {
    for (const { id } of tickets) {
      const { turns, history } = await district.get<TicketDetail>(`/api/v1/tickets/${id}`);
      const end = Date.parse(END);
      const shown = (
        turns as { line: string; holder: { kind: string; unit?: string }; from: number; to: number | null }[]
      )
        .filter(({ line }) => line === 'main')
        .map(({ holder, from, to }) => ({ who: holder.unit ?? holder.kind, from, to }));
      const walked = staysOf(storyOf(id)).filter(({ what }) => what !== 'support');
      expect([id, shown]).toEqual([id, walked.flatMap(handsOf)]);
      const life = history.reduce((sum, { receivedAt, endedAt }) => sum + (endedAt ?? end) - receivedAt, 0);
      const lived = shown.reduce((sum, { from, to }) => sum + (to ?? end) - from, 0);
      expect([id, lived]).toEqual([id, life]);
    }
  });

  test('a statement has the same bytes again, also when more days have passed', async () => {
    expect(new Set(drawnUp).size).toBe(4);
    expect(await statementBytes(district, DRAWN_UP)).toEqual(drawnUp);
    const now = { ...DRAWN_UP, asOf: END };
    expect(await statementBytes(district, now)).toEqual(await statementBytes(district, now));
    expect(await statementBytes(district, now)).not.toEqual(drawnUp);
  });

  test('working minutes count what the decisions count', () => {
    const at = (local: string) => Date.parse(`${local}+07:00`);
    expect(officeMillis(at('2024-05-24T17:00'), at('2024-05-27T08:00'))).toBe(60 * 60_000);
    expect(termAfter(at('2024-05-21T10:30'), '4 WH')).toBe(at('2024-05-21T16:30'));
    expect(termAfter(at('2024-05-25T09:00'), '4 WH')).toBe(at('2024-05-27T11:30'));
    expect(termAfter(at('2024-05-24T08:00'), '3 WD')).toBe(at('2024-05-29T17:30'));
    expect(termAfter(at('2024-05-21T09:00'), '5 D')).toBe(at('2024-05-27T17:30'));
    expect(termAfter(at('2024-05-21T22:00'), '0.5 WH')).toBe(at('2024-05-22T08:00'));
  });

  test('the ledger is whole, and everything kept follows from it', async () => {
    expect(await ioc(district, 'verify-ledger')).toMatchObject({ code: 0 });
    expect(await ioc(district, 'replay')).toMatchObject({ code: 0 });
    expect(ledger.length).toBeGreaterThan(1000);
  });
});
