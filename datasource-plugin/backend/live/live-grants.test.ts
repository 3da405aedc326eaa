import { LiveGrants } from './live-grants.ts';

const MINUTE = 60_000;
const WHO = { login: 'lan', orgId: 1, uid: 'vnioc' };
const TOPICS = ['tickets'] as const;

const contextOf = ({ login, orgId, uid }: typeof WHO) => ({
  ...{ orgId, user: { login, name: '', email: '', role: 'Viewer' } },
  dataSourceInstanceSettings: { uid, name: '', jsonData: new Uint8Array(), decryptedSecureJsonData: {} },
});

describe('a live path', () => {
  test.each([
    ['another login', { ...WHO, login: 'hùng' }],
    ['another organisation', { ...WHO, orgId: 2 }],
    ['another data source', { ...WHO, uid: 'other' }],
  ])('is closed to %s', (_case, who) => {
    const grants = new LiveGrants(() => 0);
    const path = grants.give({ ...WHO, topics: TOPICS, grant: 't' }, null);
    expect(grants.admit(path, contextOf(WHO))?.grant).toBe('t');
    expect(grants.admit(path, contextOf(who))).toBeNull();
  });

  test('is closed to a request of nobody', () => {
    const grants = new LiveGrants(() => 0);
    const path = grants.give({ ...WHO, topics: TOPICS, grant: 't' }, null);
    expect(grants.admit(path, null)).toBeNull();
    expect(grants.admit(path, { ...contextOf(WHO), user: null })).toBeNull();
  });

  test('leads nowhere a quarter of an hour after it was last renewed', () => {
    let now = 0;
    const grants = new LiveGrants(() => now);
    const path = grants.give({ ...WHO, topics: TOPICS, grant: 'old' }, null);
    now = 14 * MINUTE;
    expect(grants.give({ ...WHO, topics: TOPICS, grant: 'new' }, path)).toBe(path);
    now = 28 * MINUTE;
    expect(grants.admit(path, contextOf(WHO))?.grant).toBe('new');
    now = 30 * MINUTE;
    expect(grants.admit(path, contextOf(WHO))).toBeNull();
  });

  test('that ran out is not brought back by its old name', () => {
    let now = 0;
    const grants = new LiveGrants(() => now);
    const path = grants.give({ ...WHO, topics: TOPICS, grant: 't' }, null);
    now = 16 * MINUTE;
    expect(grants.give({ ...WHO, topics: TOPICS, grant: 't' }, path)).not.toBe(path);
  });

  test('is forgotten when the collector takes its grant no longer', () => {
    const grants = new LiveGrants(() => 0);
    const path = grants.give({ ...WHO, topics: TOPICS, grant: 't' }, null);
    grants.forget(path);
    expect(grants.admit(path, contextOf(WHO))).toBeNull();
  });

  test('is one of at most twenty of a person; the oldest goes', () => {
    const grants = new LiveGrants(() => 0);
    const paths = Array.from({ length: 21 }, () => grants.give({ ...WHO, topics: TOPICS, grant: 't' }, null));
    expect(new Set(paths).size).toBe(21);
    expect(paths.map((path) => grants.admit(path, contextOf(WHO)) !== null)).toEqual([false, ...Array(20).fill(true)]);
  });
});
