import type { SourceId } from '../catalog/source-spec.ts';
import type { Outage } from '../observations/outage.ts';
import { source } from '../../test/fixtures/small-district.ts';
import { outagesBehind } from './outages-behind.ts';

const ids = (...names: string[]) => names as SourceId[];
const sources = new Map(
  [
    source('link'),
    source('portal', { dependsOn: ids('link') }),
    source('dossiers', { dependsOn: ids('portal') }),
    source('other', { dependsOn: ids('other') }),
  ].map((spec) => [spec.id, spec]),
);
const down = (...names: string[]) => {
  const broken = new Set(names);
  return (id: SourceId): readonly Outage[] => (broken.has(id) ? [{ from: 1, to: null }] : []);
};

test('a source is excused by whatever it depends on, however far behind', () => {
  expect(outagesBehind('dossiers' as SourceId, sources, down('link'))).toHaveLength(1);
  expect(outagesBehind('portal' as SourceId, sources, down('dossiers'))).toEqual([]);
});

test('sources that depend on each other, or on themselves, are walked once', () => {
  expect(outagesBehind('other' as SourceId, sources, down('other'))).toHaveLength(1);
});
