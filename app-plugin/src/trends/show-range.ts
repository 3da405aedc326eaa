import { dateTime } from '@grafana/data';
import { sceneGraph, type SceneObject } from '@grafana/scenes';
import { dateText } from '../instants/instant-text.ts';
import { SPANS } from './trend-span.ts';

const DAY = 86_400_000;

/** Shows another range of the scene; one that ends before it begins is none. */
export function showRange(model: SceneObject, from: number, to: number): void {
  if (from >= to) return;
  const raw = { from: dateTime(from), to: dateTime(to) };
  sceneGraph.getTimeRange(model).onTimeRangeChange({ ...raw, raw });
}

/** Shows so many days up to now. */
export const showSpan = (model: SceneObject, days: number, now: number): void =>
  showRange(model, now - days * DAY, now);

/** The offered span that a range is, if it ends today; days of a range that somebody wrote are none. */
export const spanShown = (from: number, to: number, now: number): (typeof SPANS)[number] | undefined =>
  SPANS.find((days) => dateText(to) === dateText(now) && dateText(from) === dateText(now - days * DAY));
