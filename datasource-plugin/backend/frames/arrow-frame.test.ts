import type { Frame } from '@vnioc/contract/frame.ts';
import { tableFromIPC, type Table } from 'apache-arrow';
import fc from 'fast-check';
import { arrowFrame } from './arrow-frame.ts';

const META = { type: 'table', typeVersion: [0, 1] } as const;
type FieldType = Frame['schema']['fields'][number]['type'];
const frameOf = (type: FieldType, values: Frame['data']['values'][number]): Frame => ({
  schema: {
    refId: 'A',
    meta: { ...META, typeVersion: [0, 1] },
    fields: [{ name: 'x', type, typeInfo: { frame: type } }],
  },
  data: { values: [values] },
});
const column = (table: Table): unknown[] => [...table.getChild('x')!];
const written = (frame: Frame): Table => tableFromIPC(arrowFrame(frame));

describe('a frame as an Arrow file', () => {
  test('keeps numbers to the last bit, and nothing is never zero', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    fc.assert(fc.property(values, (some) => expect(column(written(frameOf('number', some)))).toEqual(some)));
  });

  test('keeps instants to the nanosecond', () => {
    const values = fc.array(fc.integer({ min: 0, max: 7_258_118_400_000 }));
    fc.assert(
      fc.property(values, (some) => {
        const raw = written(frameOf('time', some))
          .getChild('x')!
          .data.flatMap(({ values: ns }) => [...(ns as BigInt64Array)]);
        expect(raw.slice(0, some.length)).toEqual(some.map((ms) => BigInt(ms) * 1_000_000n));
      }),
    );
  });

  test('keeps an instant that is not known apart from 1970', () => {
    expect(column(written(frameOf('time', [0, null, 1000])))).toEqual([0, null, 1000]);
  });

  test('keeps texts, Vietnamese ones too', () => {
    expect(column(written(frameOf('string', ['Xã Lạc Đạo', '', null])))).toEqual(['Xã Lạc Đạo', '', null]);
    expect(column(written(frameOf('boolean', [true, false, null])))).toEqual([true, false, null]);
  });

  test('may have no rows, or no columns at all', () => {
    expect(written(frameOf('number', [])).numRows).toBe(0);
    const empty: Frame = {
      schema: { refId: 'A', meta: { ...META, typeVersion: [0, 1] }, fields: [] },
      data: { values: [] },
    };
    expect(written(empty).schema.metadata.get('refId')).toBe('A');
  });

  test('carries names, labels, configuration and notices beside the figures', () => {
    const field = {
      name: 'value',
      type: 'number',
      typeInfo: { frame: 'float64' },
      labels: { unit_id: 'c-1' },
    } as const;
    const table = written({
      schema: {
        ...{ refId: 'B', name: 's' },
        meta: { ...META, typeVersion: [0, 1], notices: [{ severity: 'warning', text: 'chú ý' }] },
        fields: [{ ...field, config: { unit: 'percentunit' } }],
      },
      data: { values: [[0.5]] },
    });
    const { metadata } = table.schema.fields[0]!;
    expect([metadata.get('labels'), metadata.get('config')]).toEqual(['{"unit_id":"c-1"}', '{"unit":"percentunit"}']);
    expect(JSON.parse(table.schema.metadata.get('meta')!).notices[0].text).toBe('chú ý');
  });
});
