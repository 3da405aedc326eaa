import { EmbeddedScene, SceneQueryRunner, SceneTimeRange, SceneVariableSet } from '@grafana/scenes';
import { choiceVariable, type SceneChoice } from '../boards/choice-variable.ts';
import { DATA_SOURCE_TYPE } from '../boards/data-source-type.ts';
import { part } from '../boards/part.ts';
import { OFFICE_ZONE } from '../instants/instant-text.ts';
import { spanOfCadence } from './trend-span.ts';
import { TrendControls } from './TrendControls.tsx';
import { TrendPanel } from './TrendPanel.tsx';

export interface TrendAsked {
  /** Uid of our data source. */
  readonly dataSource: string;
  /** Indicators of the domain; the first one, or the one that was asked for, begins. */
  readonly indicators: readonly SceneChoice[];
  readonly units: readonly SceneChoice[];
  readonly indicator: string;
  readonly unit: string;
  readonly cadence: string;
  /** The office's clock, which may be simulated. */
  readonly now: number;
}

const DAY = 86_400_000;

/** Figures of the chosen units with what they are held against. */
export const TREND_QUERY = {
  ...{ refId: 'A', kind: 'series', indicators: ['$indicator'], unit: '$units', targets: true },
} as const;

/** One indicator of several units over a range of time, as a scene: variables, range and query are in the address. */
export function trendScene(asked: TrendAsked): EmbeddedScene {
  const { dataSource, indicators, units, indicator, unit, cadence, now } = asked;
  const from = now - spanOfCadence(cadence) * DAY;
  const runner = new SceneQueryRunner({
    datasource: { uid: dataSource, type: DATA_SOURCE_TYPE },
    queries: [{ ...TREND_QUERY, indicators: [...TREND_QUERY.indicators] }],
  });
  return new EmbeddedScene({
    $timeRange: part(
      new SceneTimeRange({
        ...{ from: new Date(from).toISOString(), to: new Date(now).toISOString(), timeZone: OFFICE_ZONE },
      }),
    ),
    $variables: part(
      new SceneVariableSet({
        variables: part([choiceVariable('indicator', indicator, indicators), choiceVariable('units', [unit], units)]),
      }),
    ),
    controls: part([new TrendControls({})]),
    body: part(new TrendPanel({ $data: part(runner) })),
  });
}
