import { FieldType } from '@grafana/data';
import type { DataFrame, Field } from '@grafana/data';
import type { BoardCell } from '../board/board.ts';
import { boardState, stateOfThreshold, thresholdColor } from './board-state.ts';
import { byField, byShownUnit, type ShowFigure, type ShownUnit } from './figures.ts';
import { finite, type ReadContext, type Reading } from './reading.ts';
import { targetOf } from './target.ts';

const STATE_METRIC = 'vnioc_indicator_state';

export const isSeriesFrame = ({ fields }: DataFrame): boolean => fields.some(({ type }) => type === FieldType.time);

/** Reads every numeric field as the history of one cell; Prometheus series of states are read as states. */
export const readSeries = (frame: DataFrame, context: ReadContext): readonly Reading[] => {
  const times: readonly unknown[] = frame.fields.find(({ type }) => type === FieldType.time)?.values ?? [];
  return frame.fields
    .filter(({ type }) => type === FieldType.number)
    .map((field) => readOne(field, times, { frame, context }));
};

interface Around {
  readonly frame: DataFrame;
  readonly context: ReadContext;
}

const readOne = (field: Field, times: readonly unknown[], { frame, context }: Around): Reading => {
  const labels = field.labels ?? {};
  const [indicatorId, unitId] = [labels['indicator'] ?? field.name, labels['unit_id'] ?? otherLabels(labels)];
  const show = showOf(field, context);
  const domain = labels['domain'] ?? '';
  return {
    unit: { id: unitId, name: labels['unit'] ?? unitId },
    indicator: { id: indicatorId, name: nameOf(field, indicatorId), symbol: show(0).symbol },
    domain: { id: domain, name: domain },
    cell: isStates(field) ? { state: boardState(field.values.at(-1)) } : figures(field, times, show, frame),
  };
};

const isStates = ({ name, labels }: Field): boolean => name === STATE_METRIC || labels?.['__name__'] === STATE_METRIC;

const figures = (field: Field, times: readonly unknown[], show: ShowFigure, frame: DataFrame): Partial<BoardCell> => {
  const history = field.values.map(finite);
  const newest = history.findLastIndex((value) => value !== null);
  const value = history.at(newest) ?? null;
  const { target, side } = { target: undefined, side: undefined, ...frame.meta?.custom, ...field.config.custom };
  return {
    ...{ value, shown: value === null ? null : show(value), history },
    state: stateOfThreshold(value, thresholdColor(value, field.config.thresholds?.steps)),
    until: newest < 0 ? null : finite(times[newest]),
    target: targetOf(value, { target: finite(target), side }, show),
    links: field.getLinks === undefined ? null : () => field.getLinks?.({ valueRowIndex: newest }) ?? [],
  };
};

const showOf = (field: Field, { language, theme }: ReadContext): ShowFigure => {
  const custom: { readonly shown?: ShownUnit } | undefined = field.config.custom;
  const shown = custom?.shown;
  if (shown === undefined) return byField(field, language, theme);
  return byShownUnit({ ...shown, decimals: finite(field.config.decimals) ?? shown.decimals }, language);
};

/** Without our labels, a series is known by all it has. */
const otherLabels = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .filter(([name]) => !['__name__', 'indicator', 'domain', 'unit'].includes(name))
    .map(([, value]) => value)
    .join(' · ') ||
  (labels['unit'] ?? '');

/** Our series are called `indicator · unit`. */
const nameOf = ({ config, labels }: Field, indicator: string): string => {
  const [both, unit] = [config.displayName ?? config.displayNameFromDS, labels?.['unit']];
  if (both === undefined) return indicator;
  return unit !== undefined && both.endsWith(` · ${unit}`) ? both.slice(0, -` · ${unit}`.length) : both;
};
