import type { AnnotationEvent, DataFrame } from '@grafana/data';

/** Marks on a graph: when, what, where; made of tickets, events, days off, or states with the instant they began. */
export const annotationEvents = (frames: readonly DataFrame[]): AnnotationEvent[] =>
  frames.flatMap((frame) =>
    Array.from({ length: frame.length }, (_, row) => eventOf(frame, row)).filter((event) => event !== null),
  );

function eventOf(frame: DataFrame, row: number): AnnotationEvent | null {
  const of = (name: string): unknown => frame.fields.find((field) => field.name === name)?.values[row] ?? null;
  const textOf = (name: string): string => (typeof of(name) === 'string' ? String(of(name)) : '');
  const [time, timeEnd] = [of('time') ?? of('since'), of('time_end')];
  if (typeof time !== 'number') return null;
  const what = textOf('title') || textOf('indicator_name') || textOf('kind');
  return {
    time,
    ...(typeof timeEnd === 'number' ? { timeEnd, isRegion: true } : {}),
    ...(textOf('id') === '' ? {} : { id: textOf('id') }),
    title: [textOf('unit'), stateText(frame, row)].filter((part) => part !== '').join(' · '),
    text: what,
    tags: ['domain', 'severity', 'kind'].map(textOf).filter((tag) => tag !== '' && tag !== what),
  };
}

/** The word of a state: tickets name theirs, states of cells are numbers with mappings. */
function stateText(frame: DataFrame, row: number): string {
  const field = frame.fields.find(({ name }) => name === 'state');
  const value: unknown = field?.values[row];
  if (typeof value === 'string') return value;
  const options = field?.config.mappings?.flatMap((mapping) => (mapping.type === 'value' ? [mapping.options] : []));
  return options?.[0]?.[String(value)]?.text ?? '';
}
