import { atTheirPlaces, placesWith } from './steady-order.ts';

const cards = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('cards keep their places; what comes later stands below, whenever it is due', () => {
  const places = placesWith([], cards('b', 'c'));
  const now = cards('new', 'c', 'newer', 'b');
  const later = placesWith(places, now);
  expect(atTheirPlaces(later, now).map(({ id }) => id)).toEqual(['b', 'c', 'new', 'newer']);
  expect(placesWith(later, cards('c'))).toBe(later);
});

test('what is not known yet stands last, in the order it came', () => {
  expect(atTheirPlaces(['b'], cards('x', 'y', 'b')).map(({ id }) => id)).toEqual(['b', 'x', 'y']);
});
