import { registerContacts } from './register-contacts.ts';

const person = (id: string, ...duties: readonly (readonly ['unit_contact' | 'ioc_operator' | 'chair', string])[]) => ({
  ...{ id, name: id, position: '' },
  duties: duties.map(([role, unit]) => ({ role, unit })),
});

test('the centre stands before the units, and who is never called is left out', () => {
  const people = [person('a', ['unit_contact', 'c-1'], ['unit_contact', 'c-2']), person('b', ['chair', 'd'])];
  const said = registerContacts([...people, person('c', ['ioc_operator', 'ioc'])]);
  expect(said.map(({ id, unit }) => `${id} ${unit}`)).toEqual(['c ioc', 'a c-1', 'a c-2']);
});
