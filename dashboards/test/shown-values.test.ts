/** @jest-environment jsdom */
import {
  applyFieldOverrides,
  createTheme,
  dataFrameFromJSON,
  getFieldDisplayValues,
  identityOverrideProcessor,
  standardFieldConfigEditorRegistry,
  type DataFrame,
  type DataFrameJSON,
  type FieldConfigSource,
  type ReduceDataOptions,
} from '@grafana/data';
import { committed, parsed, type Panel } from './committed.ts';

interface Shown extends Panel {
  readonly fieldConfig: { readonly defaults: Readonly<Record<string, unknown>>; readonly overrides: readonly never[] };
  readonly options: { readonly reduceOptions: ReduceDataOptions };
}

const panels = [...committed('van-lam', 'ioc').values()].flatMap(
  (text) => parsed(text).panels,
) as unknown as readonly Shown[];
const panel = (title: string): Shown => panels.find((one) => one.title === title)!;

/** Which properties of a field there are: Grafana registers them with their editors, here they have none. */
const PROPERTIES = ['unit', 'decimals', 'min', 'max', 'mappings', 'thresholds', 'color', 'noValue', 'displayName'];
standardFieldConfigEditorRegistry.setInit(() =>
  PROPERTIES.map((id) => ({
    ...{ id, path: id, name: id, editor: () => null, override: () => null },
    ...{ process: identityOverrideProcessor, shouldApply: () => true },
  })),
);

const frameOf = (columns: Readonly<Record<string, readonly (string | number | null)[]>>): DataFrame =>
  dataFrameFromJSON({
    schema: {
      fields: Object.entries(columns).map(([name, values]) => ({
        ...{ name, type: values.some((value) => typeof value === 'string') ? 'string' : 'number', config: {} },
      })),
    },
    data: { values: Object.values(columns) },
  } as unknown as DataFrameJSON);

/** What Grafana itself makes of a frame in a panel of ours: text and colour. */
function shown({ fieldConfig, options }: Shown, frame: DataFrame) {
  const theme = createTheme();
  const replaceVariables = (text: string): string => text;
  const config = fieldConfig as unknown as FieldConfigSource;
  const data = applyFieldOverrides({ data: [frame], fieldConfig: config, replaceVariables, theme });
  const values = getFieldDisplayValues({
    fieldConfig: config,
    reduceOptions: options.reduceOptions,
    replaceVariables,
    theme,
    data,
  });
  return values.map(({ display }) => [display.text, display.color, display.title] as const);
}

/** Cells of one domain, as a query of states with format `table` brings them. */
const cells = (judged: readonly (number | null)[]): DataFrame =>
  frameOf({
    indicator: judged.map((_, n) => `budget.${n}`),
    unit: judged.map(() => 'Huyện'),
    state: judged.map((one) => one ?? 3),
    judged,
    value: judged.map(() => 7),
  });

describe('what Grafana shows of a domain', () => {
  const tile = panel('1. Chỉ tiêu thu chi ngân sách nhà nước');

  test.each<[string, readonly (number | null)[], string, string]>([
    ['the worst of its indicators, by shape and colour', [0, 2, 1], '◆ Nghiêm trọng', '#f2495c'],
    ['a warning', [0, 1, null], '▲ Cảnh báo', '#ff9830'],
    ['that all is well', [0, 0], '● Bình thường', '#6ccf8e'],
    ['grey where nothing was judged, never green and never 0', [null, null], '▨ Không có số liệu', '#9a9ba8'],
  ])('is %s', (_, judged, text, color) => {
    expect(shown(tile, cells(judged)).map(([said, coloured]) => [said, coloured])).toEqual([[text, color]]);
  });
});

test('a figure of a year, which stands at the end of the year, is said as a number and not drawn outside the range', () => {
  const plan = panel('Dự toán thu NSNN năm');
  expect(plan.type).toBe('stat');
  expect(shown(plan, frameOf({ value: [636_000_000_000] })).map(([text]) => text)).toEqual(['636']);
});

test('words of tables that mean nothing good or bad are text, not the green of what is well', () => {
  const { defaults, overrides } = panel('Phiếu đang mở').fieldConfig;
  expect(defaults['thresholds']).toEqual({ mode: 'absolute', steps: [{ value: null, color: 'text' }] });
  const lead = (overrides as readonly { matcher: { options: string }; properties: { id: string; value: unknown }[] }[])
    .filter(({ matcher }) => matcher.options === 'lead')
    .flatMap(({ properties }) => properties);
  expect(lead).toContainEqual({ id: 'noValue', value: 'Chưa giao' });
});

test('what Grafana counts as overdue are the tickets that are', () => {
  const tickets = frameOf({ id: ['PH-1', 'PH-2', 'PH-3'], overdue: [1, 0, 1], escalation: [3, 3, 3] });
  expect(shown(panel('Phiếu đang quá hạn'), tickets)).toEqual([['2', expect.any(String), expect.any(String)]]);
});

test('the share of figures that came is the mean of its own column', () => {
  const lines = frameOf({ source: ['a', 'b'], present: [1, 1], expected: [2, 1], completeness: [0.5, 1] });
  expect(shown(panel('Độ đầy đủ chung'), lines).map(([text]) => text)).toEqual(['75.0']);
});

test('a bar per unit carries its name, and a unit without a rate has no green bar', () => {
  const filtered = frameOf({ name: ['Phòng Nội vụ', 'Xã Lạc Đạo'], on_time_ratio: [0.9, null] });
  expect(shown(panel('Tỷ lệ đúng hạn'), filtered)).toEqual([
    ['90', expect.any(String), 'Phòng Nội vụ'],
    ['▨ Không có số liệu', '#9a9ba8', 'Xã Lạc Đạo'],
  ]);
});
