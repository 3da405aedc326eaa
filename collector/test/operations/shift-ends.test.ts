import type { PersonId } from '../../src/catalog/person.ts';
import { startShift } from '../../src/duty/shift-book.ts';
import type { Shift } from '../../src/duty/duty.ts';
import { shiftAgenda } from '../../src/paging/shift-agenda.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, type DeskAtWork } from './desk-at-work.ts';

const at = (text: string): number => Date.parse(`2024-06-03T${text}+07:00`);
const HOUR = 3_600_000;
const [LEAD, OTHER] = ['truong-ca' as PersonId, 'truc-ban' as PersonId];

const catalog = await shippedCatalog('demo');
/** Everybody whom the registers name shift lead of the center. */
const leads: readonly string[] = [...catalog.people.values()]
  .filter(({ duties }) => duties.some(({ role }) => role === 'ioc_shift_lead'))
  .map(({ id }) => `0 h: ${id}`);
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: at('06:00') });
});
afterEach(() => desk.close());

async function begun(lead: PersonId = OTHER, isPlanned = true): Promise<Shift> {
  const started = startShift({ id: 's1', lead, startedAt: desk.now(), plannedEnd: at('14:00') }, null);
  if (!started.ok) throw new Error(started.refusal);
  const { duty, agenda } = desk.operations;
  await desk.database.writeExclusively(async (tables) => {
    await duty.saveShift(tables, started.value);
    if (isPlanned) await agenda.replace(tables, 's1', shiftAgenda(started.value));
  });
  await desk.operations.work(desk.now());
  return started.value;
}

const LEAD_OF_SHIFT = '0 h: truc-ban';

const told = async (): Promise<readonly string[]> => {
  const pages = await desk.operations.pages.list(desk.database.kysely, { limit: 1000 });
  const sentences = pages.map(({ person, createdAt }) => `${(createdAt - at('14:00')) / HOUR} h: ${person}`);
  expect(new Set(pages.map(({ reason }) => reason)).size).toBeLessThanOrEqual(1);
  return [...new Set(sentences)].sort();
};

describe('a shift that passes its planned end', () => {
  test('is told to its lead and to who comes next by the roster, at once and every hour', async () => {
    await begun();
    const row = {
      ...{ id: 'd1', unit: catalog.site.root, role: 'ioc_shift_lead' as const, person: LEAD },
      ...{ from: at('14:00'), to: at('22:00') },
    };
    await desk.operations.duty.putDuties(desk.database.kysely, [row]);
    await desk.until(at('13:59'));
    expect(await told()).toEqual([]);
    await desk.until(at('15:30'));
    expect(await told()).toEqual(['0 h: truc-ban', '0 h: truong-ca', '1 h: truc-ban', '1 h: truong-ca']);
  });

  test('is told to the shift leads of the registers where there is no roster', async () => {
    await begun();
    await desk.until(at('14:30'));
    expect(await told()).toEqual([LEAD_OF_SHIFT, ...leads].sort());
  });

  test('and was signed before is told to nobody', async () => {
    const shift = await begun();
    const ended = { ...shift, endedAt: at('13:00'), signedBy: LEAD };
    await desk.operations.duty.saveShift(desk.database.kysely, ended);
    await desk.until(at('16:00'));
    expect(await told()).toEqual([]);
  });

  test('is not minded for ever', async () => {
    await begun();
    await desk.until(at('14:00') + 100 * HOUR);
    const pages = await told();
    expect(pages.filter((page) => page.endsWith('truc-ban'))).toHaveLength(13);
    expect(await desk.operations.agenda.list(desk.database.kysely, { subject: 's1', limit: 9 })).toEqual([]);
  });

  test('was begun by an older version is minded too', async () => {
    await begun(OTHER, false);
    await desk.operations.begin();
    await desk.until(at('14:30'));
    expect(await told()).toEqual([LEAD_OF_SHIFT, ...leads].sort());
  });
});
