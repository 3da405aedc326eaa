import type { TicketDetail, TicketLine } from '@vnioc/contract/tickets.ts';
import type { Me, UnitRow } from '../../office/office.ts';
import { actsOf, taskOf, whyNotDone } from './acts-of.ts';
import { ticketsOfUnit } from './tickets-of-unit.ts';
import { unitOf } from './unit-of.ts';

const unit = (id: string, parent: string | null): UnitRow => ({
  ...{ id, name: id, nameEn: id, level: 'commune', parent, validFrom: '2000-01-01', validTo: null },
});
const UNITS = [unit('d', null), unit('c-1', 'd'), unit('s-1', 'c-1'), unit('c-2', 'd')];
const grant = (units: readonly string[], ...permissions: string[]) => ({ units, domains: null, permissions });
const me = (...scope: Me['scope'][number][]): Me => ({
  name: '',
  role: null,
  person: null,
  acting: false,
  permissions: [],
  scope,
});

describe('whose work it is', () => {
  test('a contact’s unit is the highest of the scope, its schools are below it', () => {
    expect(unitOf(me(grant(['s-1', 'c-1'], 'work tickets')), UNITS, 'd')).toBe('c-1');
  });
  test('who works for the whole area chooses; who is a head beside it begins with the own unit', () => {
    const whole = grant(['d', 'c-1', 's-1', 'c-2'], 'work tickets');
    expect(unitOf(me(whole), UNITS, 'd')).toBeNull();
    expect(unitOf(me(whole, grant(['c-2'], 'work tickets')), UNITS, 'd')).toBe('c-2');
  });
  test('who only reads has none', () => expect(unitOf(me(grant(['c-1'], 'read figures')), UNITS, 'd')).toBeNull());
});

const ticket = (id: string, over: Partial<TicketLine>): TicketLine =>
  ({ id, lead: 'c-1', supporting: [], receivedAt: 0, due: null, custody: held('c-1'), ...over }) as TicketLine;
const held = (holder: string) =>
  ({ holder: { kind: 'unit', unit: holder }, phase: 'handle', since: 0, dueAt: null, clock: 'working' }) as const;
const due = (at: number) => ({ of: 'resolve', at, clock: 'working', leftMs: 1, usedShare: 0 }) as const;

test('what the unit holds comes by its due instant, then what it supports; what others hold is said apart', () => {
  const tickets = [
    ticket('later', { due: due(9) }),
    ticket('support', { lead: 'c-2', custody: held('c-2'), supporting: ['c-1'], due: due(1) }),
    ticket('sooner', { due: due(2) }),
    ticket('resolved', { custody: { ...held('c-1'), holder: { kind: 'ioc' } } }),
    ticket('of-others', { lead: 'c-2', custody: held('c-2') }),
  ];
  const { now, elsewhere } = ticketsOfUnit(tickets, 'c-1');
  expect(now.map(({ id }) => id)).toEqual(['sooner', 'later', 'support']);
  expect(elsewhere.map(({ id }) => id)).toEqual(['resolved']);
});

const possible = (...commands: string[]) =>
  commands.map((command) => ({ command, allowed: true, code: null, sentence: null }));

describe('what may be pressed', () => {
  test('a new ticket is accepted or returned', () => {
    const acts = actsOf({ possibilities: possible('return', 'accept', 'report') });
    expect(acts).toEqual({ primary: 'accept', secondary: 'return', others: ['report'] });
  });
  test('an accepted one is done or reported on', () => {
    const { primary, secondary } = actsOf({ possibilities: possible('report', 'resolve', 'start') });
    expect([primary, secondary]).toEqual(['resolve', 'report']);
  });
  test('nothing may be pressed by who may not', () => {
    expect(actsOf({ possibilities: [] })).toEqual({ primary: null, secondary: null, others: [] });
  });
  test('why it cannot be done yet is the collector’s sentence', () => {
    const refused = { command: 'resolve', allowed: false, code: 'evidence is missing', sentence: 'Thiếu ảnh.' };
    expect(whyNotDone({ possibilities: [refused] })).toBe('Thiếu ảnh.');
    expect(whyNotDone({ possibilities: [{ ...refused, code: 'not your unit' }] })).toBeNull();
  });
});

test('what exactly is to be done is the unit’s open step, else the title', () => {
  const title = { vi: 'Cảnh báo', en: 'Alert' };
  const step = { state: 'open', role: 'unit_contact', action: 'Chụp ảnh hiện trạng', actionEn: 'Take a photo' };
  const procedure = { steps: [{ ...step, state: 'done', action: 'x' }, step] } as unknown as TicketDetail['procedure'];
  expect(taskOf({ procedure, title }, 'vi')).toBe('Chụp ảnh hiện trạng');
  expect(taskOf({ procedure: null, title }, 'en')).toBe('Alert');
});
