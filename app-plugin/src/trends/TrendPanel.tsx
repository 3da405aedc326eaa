import { LoadingState } from '@grafana/data';
import type { SceneComponentProps, SceneObject, SceneObjectState } from '@grafana/scenes';
import { sceneGraph, SceneObjectBase } from '@grafana/scenes';
import { Alert, useStyles2 } from '@grafana/ui';
import { part } from '../boards/part.ts';
import { useMemo } from 'react';
import { WhyButton } from '../figures/WhyButton.tsx';
import { dateText } from '../instants/instant-text.ts';
import { indicatorName, unitName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { Empty } from '../screen/Empty.tsx';
import { Loading } from '../screen/Loading.tsx';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { chosenIn } from './chosen-in.ts';
import { TrendChart } from './TrendChart.tsx';
import { TrendLegend } from './TrendLegend.tsx';
import { trendOf } from './trend-lines.ts';
import { scaleOf } from './trend-scale.ts';
import { trendStyles } from './trend-styles.ts';
import { TrendTable } from './TrendTable.tsx';
import { trendWords } from './words.ts';

/**
 * What the query of its scene answered, as a picture and as a table. Grafana's own panel writes neither 1.234,5 nor
 * dd/MM/yyyy, has no shapes for states and is not there without a Grafana.
 */
export class TrendPanel extends SceneObjectBase<SceneObjectState> {
  static Component = ({ model }: SceneComponentProps<TrendPanel>) => <TrendView model={part(model)} />;
}

const TrendView = ({ model }: { readonly model: SceneObject }) => {
  const [words, styles] = [useWords(trendWords), useStyles2(trendStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const { data } = sceneGraph.getData(model).useState();
  const { value: range } = sceneGraph.getTimeRange(model).useState();
  const { indicator: id, units } = chosenIn(model);
  const indicator = office.indicator(id);
  const trend = useMemo(() => trendOf(data?.series ?? []), [data?.series]);
  const [from, to] = [range.from.valueOf(), range.to.valueOf()];
  const days = { from: dateText(from), to: dateText(to) };
  if (indicator === undefined) return null;
  if (data?.state === LoadingState.Error)
    return <Alert severity="error" title={fill(words.failed, { why: data.errors?.[0]?.message ?? '' })} />;
  const scale = scaleOf(trend, { from, to }, indicator.shown.factor);
  const loads = data === undefined || data.state === LoadingState.Loading || data.state === LoadingState.NotStarted;
  if (scale === null) return loads ? <Loading /> : <Empty message={fill(words.none, days)}>{words.noneHint}</Empty>;
  const names = units.map((unit) => unitName(office, unit, language)).join(', ');
  const label = fill(words.chart, { ...days, indicator: indicatorName(office, id, language), units: names });
  return (
    <div className={styles.scene} aria-busy={loads}>
      <TrendChart {...{ data: trend, scale, label }} shown={indicator.shown} />
      <TrendLegend data={trend} />
      {trend.targets.length === 0 && <small>{words.noTarget}</small>}
      <small>
        {fill(words.until, days)} {units[0] !== undefined && <WhyButton indicator={id} unit={units[0]} />}
      </small>
      <TrendTable data={trend} shown={indicator.shown} />
    </div>
  );
};
