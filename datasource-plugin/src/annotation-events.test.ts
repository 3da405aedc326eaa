import { FieldType, MappingType, toDataFrame } from '@grafana/data';
import { annotationEvents } from './annotation-events.ts';

const text = (name: string, value: string | null) => ({ name, type: FieldType.string, values: [value] });
const time = (name: string, value: number | null) => ({ name, type: FieldType.time, values: [value] });

describe('marks on a graph', () => {
  it('are made of tickets', () => {
    const fields = [
      time('time', 5),
      text('id', 't-1'),
      text('kind', 'alert'),
      text('title', 'Quá hạn'),
      text('unit', 'Xã Một'),
    ];
    const frame = toDataFrame({ fields: [...fields, text('state', 'dispatched'), text('domain', 'health')] });
    expect(annotationEvents([frame])).toEqual([
      { time: 5, id: 't-1', title: 'Xã Một · dispatched', text: 'Quá hạn', tags: ['health', 'alert'] },
    ]);
  });

  it('are made of states, with their word', () => {
    const mappings = [{ type: MappingType.ValueToText as const, options: { '2': { text: 'Nghiêm trọng', index: 2 } } }];
    const state = { name: 'state', type: FieldType.number, values: [2], config: { mappings } };
    const frame = toDataFrame({
      fields: [time('since', 7), text('indicator_name', 'Đúng hạn'), text('unit', 'Xã'), state],
    });
    expect(annotationEvents([frame])).toEqual([{ time: 7, title: 'Xã · Nghiêm trọng', text: 'Đúng hạn', tags: [] }]);
  });

  it('are made of days off, from the first to the last', () => {
    const frame = toDataFrame({
      fields: [time('time', 5), time('time_end', 9), text('title', 'Quốc khánh'), text('kind', 'Ngày nghỉ')],
    });
    expect(annotationEvents([frame])).toEqual([
      { time: 5, timeEnd: 9, isRegion: true, title: '', text: 'Quốc khánh', tags: ['Ngày nghỉ'] },
    ]);
  });

  it('are left out where no instant is known', () => {
    expect(annotationEvents([toDataFrame({ fields: [time('since', null), text('unit', 'Xã')] })])).toEqual([]);
    expect(annotationEvents([toDataFrame({ fields: [text('unit', 'Xã')] })])).toEqual([]);
  });
});
