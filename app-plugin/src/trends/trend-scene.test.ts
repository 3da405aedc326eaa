import { sceneGraph, SceneTimeRange, type CustomVariable, type SceneObject } from '@grafana/scenes';
import { part } from '../boards/part.ts';
import { StillRange } from '../boards/still-range.ts';
import { TREND_QUERY, trendScene } from './trend-scene.ts';

const NOW = Date.parse('2024-06-05T10:00+07:00');
const scene = (cadence = 'daily') =>
  trendScene({
    ...{ dataSource: 'ds', indicator: 'x', unit: 'd', cadence, now: NOW },
    indicators: [{ text: 'Chỉ tiêu X', value: 'x' }],
    units: ['d', 'a', 'b'].map((value) => ({ text: value, value })),
  }) as unknown as SceneObject;

test('the query names its variables, so that a choice asks again', () => {
  expect(TREND_QUERY).toMatchObject({ indicators: ['$indicator'], unit: '$units', targets: true });
  const model = scene();
  const units = part<CustomVariable>(sceneGraph.lookupVariable('units', model));
  expect(sceneGraph.interpolate(model, '$units', undefined, 'csv')).toBe('d');
  units.changeValueTo(['a', 'b'], ['a', 'b']);
  expect(sceneGraph.interpolate(model, '$units', undefined, 'csv')).toBe('a,b');
  expect(sceneGraph.interpolate(model, '$indicator', undefined, 'csv')).toBe('x');
});

test('the range ends with the office’s clock and is as long as the cadence asks for', () => {
  const days = (cadence: string) => {
    const { from, to } = sceneGraph.getTimeRange(scene(cadence)).state.value;
    expect(to.valueOf()).toBe(NOW);
    return (to.valueOf() - from.valueOf()) / 86_400_000;
  };
  expect([days('daily'), days('monthly'), days('yearly')]).toEqual([90, 1095, 3650]);
});

test('a board beside it does not take its range from the address', () => {
  expect(new SceneTimeRange({}).urlSync).toBeDefined();
  expect(new StillRange({}).urlSync).toBeUndefined();
});
