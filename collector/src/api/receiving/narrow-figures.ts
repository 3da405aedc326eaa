import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { Observation } from '../../observations/observation.ts';
import type { Parsed } from '../../sources/source-kind.ts';
import type { PostedRecord } from '../../sources/push/posted.ts';
import { outsideScope } from './outside-scope.ts';

/**
 * Drops the figures that their sender may not speak for, and says so by row. Figures come in the order of the records
 * they were read from, which is how the row is found again.
 */
export function narrowFigures(
  parsed: Parsed,
  records: readonly PostedRecord[],
  source: SourceSpec,
  origin: string,
  maySay: (observation: Observation) => boolean,
): Parsed {
  const taken = new Set(
    [...parsed.rejections, ...parsed.corrections.filter(({ what }) => what === 'said twice')].map(({ row }) => row),
  );
  const observations: Observation[] = [];
  const rejections = [...parsed.rejections];
  let next = 0;
  for (const observation of parsed.observations) {
    const index = indexFrom(records, next, (record, at) => !taken.has(at + 1) && isOf(record, observation));
    const row = index + 1;
    if (index >= 0) next = row;
    const { indicator, unit, period } = observation;
    if (maySay(observation)) observations.push(observation);
    else rejections.push(outsideScope(source, origin, row, unit, { indicator, unit, period }));
  }
  return { ...parsed, observations, rejections };
}

const isOf = ({ indicator, value, numerator }: PostedRecord, observation: Observation): boolean =>
  indicator === observation.indicator &&
  (observation.numerator === undefined ? value !== undefined : numerator === observation.numerator);

function indexFrom(
  records: readonly PostedRecord[],
  from: number,
  fits: (record: PostedRecord, index: number) => boolean,
): number {
  for (let index = from; index < records.length; index += 1) {
    const record = records[index];
    if (record !== undefined && fits(record, index)) return index;
  }
  return -1;
}
