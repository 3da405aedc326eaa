import type { Store } from '../../src/sinks/store.ts';
import { NOON } from './examples.ts';

/** How far a sink is, what was refused for good, and small facts. */
export function sinksContract(open: () => Promise<Store>): void {
  describe('sinks', () => {
    test('every sink has its own position, which goes forward and, for a back-fill, back to 0', async () => {
      const store = await open();
      expect(await store.sinks.position('influx')).toBe(0);
      await store.sinks.advance('influx', 500);
      await store.sinks.advance('other', 7);
      expect(await store.sinks.position('influx')).toBe(500);
      await store.sinks.advance('influx', 0);
      expect([await store.sinks.position('influx'), await store.sinks.position('other')]).toEqual([0, 7]);
    });

    test('a refused line is kept once with the words of the server', async () => {
      const store = await open();
      const letter = (position: number) => ({
        position,
        line: `m value=${position}`,
        reason: 'field type conflict',
        at: NOON,
      });
      await store.sinks.deadLetter('influx', [letter(9), letter(3)]);
      await store.sinks.deadLetter('influx', [letter(3)]);
      expect(await store.sinks.deadLetters('influx', 10)).toEqual([letter(3), letter(9)]);
      expect(await store.sinks.deadLetters('influx', 1)).toHaveLength(1);
      expect(await store.sinks.deadLetters('other', 10)).toEqual([]);
    });

    test('a setting keeps its newest value', async () => {
      const store = await open();
      expect(await store.settings.get('clock')).toBeNull();
      await store.settings.set('clock', '1');
      await store.settings.set('clock', '{"at":2}');
      expect(await store.settings.get('clock')).toBe('{"at":2}');
    });
  });
}
