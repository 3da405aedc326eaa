import fc from 'fast-check';
import { readCursor } from './cursor.ts';
import { behindInstant, filledPage } from './filled-page.ts';

/** Rows of an instant that several share, newest first, as the stores give them. */
interface Row {
  readonly at: number;
  readonly id: number;
  readonly seen: boolean;
}

async function walk(rows: readonly Row[], limit: number): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let next: string | undefined; ;) {
    const page = await filledPage<Row>({
      limit,
      cursor: readCursor(next, 'at'),
      read: async (cursor, count) => {
        const at = cursor !== null && 'at' in cursor ? cursor : null;
        return rows.filter((row) => at === null || row.at <= at.at).slice(at?.skip ?? 0, (at?.skip ?? 0) + count);
      },
      keep: ({ seen }) => seen,
      behind: ({ at }, before) => behindInstant(at, before),
    });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    if (page.next === null) return found;
    next = page.next;
  }
}

test('pages together are the list: every row the caller may see, once, in order', async () => {
  const instants = fc.array(fc.record({ at: fc.integer({ min: 0, max: 5 }), seen: fc.boolean() }), { maxLength: 500 });
  await fc.assert(
    fc.asyncProperty(instants, fc.integer({ min: 1, max: 50 }), async (said, limit) => {
      const rows = said.toSorted((a, b) => b.at - a.at).map((row, id) => ({ ...row, id }));
      expect(await walk(rows, limit)).toEqual(rows.filter(({ seen }) => seen));
    }),
    { numRuns: 60 },
  );
});

test.each([
  'nonsense',
  'bnVsbA',
  Buffer.from('{"at":1}').toString('base64url'),
  Buffer.from('{"at":1,"skip":-1}').toString('base64url'),
])('a cursor that no list gave out (%s) is refused', (text) => expect(() => readCursor(text, 'at')).toThrow(/cursor/));
