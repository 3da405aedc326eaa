import { signalOf } from '../../test/fixtures/alert-examples.ts';
import { AN, OFFICE, source } from '../../test/fixtures/small-district.ts';
import { situationOf } from '../alerts/situation-of.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import { situationHere } from './situation-here.ts';

const id = (name: string) => name as SourceId;
const catalog = {
  sources: new Map(
    [
      source('console'),
      source('gaps', { dependsOn: [id('console')] }),
      source('levels', { dependsOn: [id('gaps')] }),
      source('portal'),
      source('both', { dependsOn: [id('console'), id('portal')] }),
      source('elsewhere', { dependsOn: [id('console')], operator: AN }),
    ].map((spec) => [spec.id, spec]),
  ),
};
const down = (name: string, unit = OFFICE) => signalOf({ kind: 'source.down', source: id(name), unit });
const here = (name: string, unit = OFFICE) => situationHere(down(name, unit), catalog);

describe('the situation of a dead source', () => {
  test('is that of the source it depends on, near or far: one system, one ticket', () => {
    expect(here('gaps')).toBe(here('console'));
    expect(here('levels')).toBe(situationOf(down('console')));
  });

  test('is its own when it rests on two systems, or when somebody else runs it', () => {
    for (const [name, unit] of [
      ['both', OFFICE],
      ['elsewhere', AN],
    ] as const) {
      expect(here(name, unit)).toBe(situationOf(down(name, unit)));
    }
  });

  test('is its own when no register knows it', () => {
    expect(here('stranger')).toBe(situationOf(down('stranger')));
  });

  test('late figures of a unit stay the unit’s own matter', () => {
    const late = signalOf({ kind: 'data.late', source: id('gaps'), unit: AN });
    expect(situationHere(late, catalog)).toBe(situationOf(late));
  });
});
