import type { Me } from '../../office/office.ts';
import { landingOf } from './landing-of.ts';

const me = (roles: readonly string[] | null, permissions: readonly string[] = []): Me => ({
  ...{ name: 'x', role: null, acting: false, permissions, scope: [] },
  person: roles === null ? null : { id: 'p', name: 'P', position: '', roles },
});

test.each([
  [['chair'], 'overview'],
  [['ioc_operator'], 'duty'],
  [['unit_contact', 'data_entry'], 'unit'],
  [['soc_analyst'], 'soc'],
  [['internal_affairs'], 'accounting'],
  [['platform_admin'], 'admin'],
])('%s begins at %s', (roles, page) => expect(landingOf(me(roles))).toBe(page));

test('the operator, who is no person, begins at the duty desk, and a key for figures at the board', () => {
  expect(landingOf(me(null, ['keep shift book', 'read figures']))).toBe('duty');
  expect(landingOf(me(null, ['read figures']))).toBe('board');
});
