import { execFileSync } from 'node:child_process';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Unit, UnitId } from '../../catalog/unit.ts';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { promtoolAvailable } from '../../../test/servers/prometheus.ts';
import { DomainMetrics } from './domain-metrics.ts';
import { MetricsText } from './metrics-text.ts';

const ON_TIME = 'public_services.on_time' as IndicatorId;
const COMMUNE = 'c-one' as UnitId;
const SOURCE = 'one-stop' as SourceId;
const DUE = Date.parse('2024-06-04T10:00:00+07:00');
const END = Date.parse('2024-06-04T00:00:00+07:00');

function district(): { text: MetricsText; metrics: DomainMetrics } {
  const text = new MetricsText();
  const indicator = {
    id: ON_TIME,
    domain: 'public_services',
    metric: 'vnioc_public_services_on_time_ratio',
    nameEn: 'Dossiers solved on time',
  };
  return { text, metrics: new DomainMetrics(text, new Map([[ON_TIME, indicator as unknown as Indicator]])) };
}

const samples = async (text: MetricsText): Promise<string[]> =>
  Buffer.concat(await text.render())
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('metrics of the domain', () => {
  test('a cell has its figure in base units, its state as a number, period end and due instant', async () => {
    const { text, metrics } = district();
    metrics.figure(ON_TIME, COMMUNE, 0.98, END);
    metrics.state({ indicator: ON_TIME, unit: COMMUNE, state: 'stale', dueAt: DUE });
    const labels = '{domain="public_services",indicator="public_services.on_time",unit_id="c-one"}';
    expect((await samples(text)).sort()).toEqual([
      `vnioc_indicator_due_timestamp_seconds${labels} ${DUE / 1000}`,
      `vnioc_indicator_period_end_timestamp_seconds${labels} ${END / 1000}`,
      `vnioc_indicator_state${labels} 4`,
      'vnioc_public_services_on_time_ratio{unit_id="c-one"} 0.98',
    ]);
  });

  test('a cell that lost its figure keeps its state and has no value', async () => {
    const { text, metrics } = district();
    metrics.figure(ON_TIME, COMMUNE, 0.98, END);
    metrics.figure(ON_TIME, COMMUNE, null, null);
    metrics.state({ indicator: ON_TIME, unit: COMMUNE, state: 'no_data', dueAt: null });
    expect(await samples(text)).toEqual([expect.stringMatching(/^vnioc_indicator_state.* 3$/)]);
    metrics.forget(ON_TIME, COMMUNE);
    expect(await samples(text)).toEqual([]);
  });

  test('an indicator outside the register has no series', async () => {
    const { text, metrics } = district();
    metrics.figure('unknown' as IndicatorId, COMMUNE, 1, END);
    metrics.forget('unknown' as IndicatorId, COMMUNE);
    expect(await samples(text)).toEqual([]);
  });

  test('a unit that is no more disappears from the list of units', async () => {
    const { text, metrics } = district();
    const unit = (id: string, name: string) => ({ id, name, level: 'commune', parent: null }) as unknown as Unit;
    metrics.units([unit('a', 'Xã "A"'), unit('b', 'Thị trấn B')]);
    metrics.units([unit('b', 'Thị trấn B')]);
    expect(await samples(text)).toEqual(['vnioc_unit_info{unit_id="b",name="Thị trấn B",level="commune",parent=""} 1']);
  });

  test('a source that never ran is neither up nor down; counters add up over runs', async () => {
    const { text, metrics } = district();
    metrics.source(SOURCE, { up: null, stopped: false, lastSuccessAt: null });
    expect(await samples(text)).toEqual(['vnioc_source_stopped{source="one-stop"} 0']);
    metrics.source(SOURCE, { up: false, stopped: true, lastSuccessAt: END });
    metrics.run(SOURCE, 1.5, { accepted: 10, quarantined: 1 });
    metrics.run(SOURCE, 2.5, { accepted: 5 });
    metrics.sink('influx', { up: true, lag: 7 });
    expect(await samples(text)).toEqual([
      'vnioc_source_up{source="one-stop"} 0',
      'vnioc_source_stopped{source="one-stop"} 1',
      `vnioc_source_last_success_timestamp_seconds{source="one-stop"} ${END / 1000}`,
      'vnioc_source_run_duration_seconds{source="one-stop"} 2.5',
      'vnioc_source_records_total{source="one-stop",result="accepted"} 15',
      'vnioc_source_records_total{source="one-stop",result="quarantined"} 1',
      'vnioc_sink_lag_revisions{sink="influx"} 7',
      'vnioc_sink_up{sink="influx"} 1',
    ]);
  });
});

describeWith(promtoolAvailable(), 'prometheus')('promtool on the families of the domain', () => {
  test('finds nothing to complain about', async () => {
    const { text, metrics } = district();
    metrics.figure(ON_TIME, COMMUNE, 1, END);
    metrics.state({ indicator: ON_TIME, unit: COMMUNE, state: 'normal', dueAt: DUE });
    metrics.source(SOURCE, { up: true, stopped: false, lastSuccessAt: END });
    metrics.run(SOURCE, 1, { accepted: 1 });
    metrics.sink('influx', { up: true, lag: 0 });
    metrics.units([{ id: COMMUNE, name: 'Xã Một', level: 'commune', parent: null } as unknown as Unit]);
    expect(
      execFileSync('promtool', ['check', 'metrics'], { input: Buffer.concat(await text.render()), encoding: 'utf8' }),
    ).toBe('');
  });
});
