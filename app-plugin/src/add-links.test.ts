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

test('from an alert one reaches the open tickets of its unit and indicator, and labels of others are left alone', () => {
  const labels = { unit: 'c-lacdao', indicator: 'health.outbreaks', alertname: 'X', instance: 'y' };
  expect(added()[0]?.configure?.({ instance: { labels } })?.path).toBe(
    '/a/vnioc-operations-app/tickets?open=true&unit=c-lacdao&indicator=health.outbreaks',
  );
});
