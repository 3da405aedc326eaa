import { remembersAll } from './alertmanager-memory.ts';

const STARTED = Date.parse('2026-11-22T08:00:00Z');
const status = (original: string, uptime = '2026-11-22T08:00:00.123Z') => ({ uptime, config: { original } });
const remembers = (minutes: number, config: string) => remembersAll(status(config), STARTED + minutes * 60_000);

describe('an Alertmanager knows all that fires', () => {
  test.each([
    ['with nothing configured', 'route: { receiver: a }', 10],
    ['with its own times', 'global: { resolve_timeout: 1m30s }\nroute: { receiver: a, group_interval: 30s }', 2],
    [
      'with a slower route below, which its own children inherit',
      'global: { resolve_timeout: 1m }\nroute: { group_interval: 10s, routes: [{ group_interval: 1h, routes: [{}] }] }',
      61,
    ],
  ])('%s only after resolve_timeout and group_interval', (_case, config, minutes) => {
    expect(remembers(minutes, config)).toBe(false);
    expect(remembers(minutes + 0.1, config)).toBe(true);
  });

  test.each([
    ['no status', null],
    ['something else', { uptime: 'always', config: {} }],
    ['no configuration', { uptime: '2020-01-01T00:00:00Z' }],
    ['a configuration that cannot be read', status('route: [', '2020-01-01T00:00:00Z')],
  ])('never, when there is %s', (_case, body) => {
    expect(remembersAll(body, STARTED)).toBe(false);
  });

  test('never, when its clock is not known', () => {
    expect(remembersAll(status('route: {}', '2020-01-01T00:00:00Z'), null)).toBe(false);
  });
});
