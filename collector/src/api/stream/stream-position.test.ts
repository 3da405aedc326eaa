import fc from 'fast-check';
import { idOf, positionOf } from './stream-position.ts';

const at = fc.option(fc.nat(), { nil: undefined });

describe('the id of an event', () => {
  test('says how far each channel was told, and is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ ledger: at, states: at, alerts: at }), (all) => {
        const said = Object.fromEntries(Object.entries(all).filter(([, position]) => position !== undefined));
        expect(positionOf(idOf(said))).toEqual(said);
      }),
    );
  });

  test('that is a number alone is a position in the ledger', () => {
    expect(positionOf('12')).toEqual({ ledger: 12 });
  });

  test.each(['', '-1', '1.2', '1.2.3.4', '1.x.3', '99999999999999999999', '1 .2.3', '--'])('is not “%s”', (said) => {
    expect(positionOf(said)).toBeNull();
  });
});
