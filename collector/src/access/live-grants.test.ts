import type { PersonId } from '../catalog/person.ts';
import { LiveGrants } from './live-grants.ts';

const MINUTE = 60_000;
const ACCOUNT = { issuer: 'http://grafana', identifier: 'u1', organisation: 1 };
const asked = { keyId: 'k1', account: ACCOUNT, person: 'p1' as PersonId, topics: ['tickets'] as const };

describe('live grants', () => {
  test('end a quarter of an hour after they were last renewed', () => {
    let now = 0;
    const grants = new LiveGrants({ now: () => now });
    const { secret } = grants.give(asked, null);
    now = 14 * MINUTE;
    expect(grants.give(asked, secret)).toEqual({ secret, until: 29 * MINUTE });
    now = 28 * MINUTE;
    expect(grants.of(secret)?.person).toBe('p1');
    now = 29 * MINUTE;
    expect(grants.of(secret)).toBeNull();
    expect(grants.give(asked, secret).secret).not.toBe(secret);
  });

  test.each([
    ['another key', { keyId: 'k2' }],
    ['another person', { person: 'p2' as PersonId }],
    ['another account', { account: { ...ACCOUNT, identifier: 'u2' } }],
    ['another organisation', { account: { ...ACCOUNT, organisation: 2 } }],
  ])('are not renewed for %s', (_case, other) => {
    const grants = new LiveGrants({ now: () => 0 });
    const { secret } = grants.give(asked, null);
    expect(grants.give({ ...asked, ...other }, secret).secret).not.toBe(secret);
    expect(grants.of(secret)).toMatchObject(asked);
  });

  test('are at most twenty of one person; the oldest goes', () => {
    const grants = new LiveGrants({ now: () => 0 });
    const secrets = Array.from({ length: 21 }, () => grants.give(asked, null).secret);
    expect(secrets.filter((secret) => grants.of(secret) !== null)).toEqual(secrets.slice(1));
  });

  test('are ended one by one or all, by their owner only', () => {
    const grants = new LiveGrants({ now: () => 0 });
    const [a, b] = [grants.give(asked, null).secret, grants.give(asked, null).secret];
    expect(grants.endOf({ keyId: 'k1', person: 'p2' as PersonId }, a)).toBe(0);
    expect(grants.endOf(asked, a)).toBe(1);
    expect([grants.of(a), grants.of(b) !== null]).toEqual([null, true]);
    expect(grants.endOf(asked, null)).toBe(1);
  });
});
