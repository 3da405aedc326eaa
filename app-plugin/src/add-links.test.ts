import { setTemplateSrv, type TemplateSrv } from '@grafana/runtime';
import pluginJson from './plugin.json';
import { addLinks } from './add-links.ts';
import { frameWords } from './screen/words.ts';

const declared = pluginJson.extensions.addedLinks.map(({ title, description, targets }) => [
  title,
  description,
  ...targets,
]);

interface Link {
  readonly title: string;
  readonly description: string;
  readonly targets: readonly string[];
  readonly configure?: (context: unknown) => { readonly path?: string } | undefined;
}

function added(): readonly Link[] {
  const links: Link[] = [];
  const plugin = {
    addLink(link: Link) {
      links.push(link);
      return plugin;
    },
  };
  addLinks(plugin as unknown as Parameters<typeof addLinks>[0]);
  return links;
}

test('Grafana shows only links that plugin.json declares in the same words', () => {
  expect(added().map(({ title, description, targets }) => [title, description, ...targets])).toEqual(declared);
  expect(Object.keys(frameWords.en)).toEqual(Object.keys(frameWords.vi));
});

test('from an alert one reaches the open tickets of its unit, by id and not by name, and labels of others are left alone', () => {
  const place = { unit: 'Xã Lạc Đạo', unit_id: 'c-lacdao', indicator: 'health.outbreaks' };
  const labels = { ...place, alertname: 'X', instance: 'y' };
  expect(added()[0]?.configure?.({ instance: { labels } })?.path).toBe(
    '/a/vnioc-operations-app/tickets?open=true&unit=c-lacdao&indicator=health.outbreaks',
  );
});

test('of an alert whose instance Grafana froze and wrapped, too', () => {
  const frozen = Object.freeze({ labels: Object.freeze({ unit_id: 'c-lacdao' }) });
  const instance = new Proxy(frozen, { get: (target, name) => ({ ...(Reflect.get(target, name) as object) }) });
  expect(added()[0]?.configure?.({ instance })?.path).toMatch(/open=true&unit=c-lacdao$/);
});

describe('a ticket made from a panel', () => {
  const ours = { refId: 'A', datasource: { type: 'vnioc-indicators-datasource', uid: 'vnioc' } };
  const variables: Readonly<Record<string, string>> = { $unit: 'c-lacdao', $units: 'c-lacdao,c-daidong' };
  const from = (...targets: readonly object[]) => added()[1]?.configure?.({ targets })?.path;
  beforeEach(() => setTemplateSrv({ replace: (text: string) => variables[text] ?? text } as unknown as TemplateSrv));

  test('has the place and the figure that the panel shows', () => {
    expect(from({ ...ours, kind: 'series', unit: '$unit', indicators: ['health.outbreaks'] })).toBe(
      '/a/vnioc-operations-app/tickets/new?unit=c-lacdao&indicator=health.outbreaks',
    );
    expect(from({ ...ours, kind: 'state', unit: '$unit', domain: 'health' })).toBe(
      '/a/vnioc-operations-app/tickets/new?unit=c-lacdao&domain=health',
    );
  });

  test('leaves to the person what is several, unknown, or of another data source', () => {
    expect(from({ ...ours, unit: '$units', indicators: ['a.b', 'a.c'] })).toBe('/a/vnioc-operations-app/tickets/new?');
    expect(from({ ...ours, unit: '$gone' })).toBe('/a/vnioc-operations-app/tickets/new?');
    expect(from({ refId: 'A', datasource: { type: 'prometheus', uid: 'p' }, unit: 'x' })).toBe(
      '/a/vnioc-operations-app/tickets/new?',
    );
  });
});
