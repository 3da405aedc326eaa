import type { SourceId } from '../catalog/source-spec.ts';
import { at, source } from '../../test/fixtures/small-district.ts';
import { OUTAGE_STARTED, outageEvent, Outages } from './outages.ts';

const SOURCE = 'report' as SourceId;

describe('outages of a source', () => {
  test('begin right after the last good run, and once however often it fails', () => {
    const outages = new Outages();
    outages.worked(SOURCE, at('2024-06-03 08:00'));
    expect(outages.failed(SOURCE, at('2024-06-03 09:00'))).toBe(at('2024-06-03 08:00') + 1);
    expect(outages.failed(SOURCE, at('2024-06-03 10:00'))).toBeNull();
    expect(outages.of(SOURCE)).toEqual([{ from: at('2024-06-03 08:00') + 1, to: null }]);
  });

  test('end with the first good run, which tells since when it was down', () => {
    const outages = new Outages();
    outages.failed(SOURCE, at('2024-06-03 09:00'));
    expect(outages.worked(SOURCE, at('2024-06-03 11:00'))).toBe(at('2024-06-03 09:00'));
    expect(outages.worked(SOURCE, at('2024-06-03 12:00'))).toBeNull();
  });

  test('survive a restart', () => {
    const outages = new Outages();
    outages.failed(SOURCE, at('2024-06-03 09:00'));
    expect(new Outages(outages.keep()).of(SOURCE)).toEqual(outages.of(SOURCE));
  });

  test('a stream ran over a day only when it worked before and after it', () => {
    const outages = new Outages();
    outages.worked(SOURCE, at('2024-06-03 00:00'));
    expect(outages.ranOver(SOURCE, at('2024-06-03 00:00'), at('2024-06-04 00:00'))).toBe(false);
    outages.worked(SOURCE, at('2024-06-04 00:05'));
    expect(outages.ranOver(SOURCE, at('2024-06-03 00:00'), at('2024-06-04 00:00'))).toBe(true);
    expect(outages.ranOver(SOURCE, at('2024-06-02 00:00'), at('2024-06-03 00:00'))).toBe(false);
  });

  test('are an event of whoever runs the upstream system, the same one when told twice', () => {
    const spec = source('report');
    const event = outageEvent(spec, OUTAGE_STARTED, at('2024-06-03 09:00'), at('2024-06-03 09:00'));
    expect(event).toMatchObject({ kind: 'source.down', unit: spec.operator, severity: 'critical' });
    expect(outageEvent(spec, OUTAGE_STARTED, at('2024-06-03 09:00'), at('2024-06-03 10:00')).id).toBe(event.id);
  });
});
