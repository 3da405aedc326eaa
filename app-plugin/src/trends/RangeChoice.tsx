import type { SceneObject } from '@grafana/scenes';
import { sceneGraph } from '@grafana/scenes';
import { Button, Field, RadioButtonGroup } from '@grafana/ui';
import { useOffice } from '../office/use-office.ts';
import { useWords } from '../words/language.ts';
import { DayField } from './DayField.tsx';
import { showRange, showSpan, spanShown } from './show-range.ts';
import { SPANS } from './trend-span.ts';
import { trendWords } from './words.ts';

const DAY = 86_400_000;

/** The range of the scene: so long up to now, or from one day to another; and reading it again. */
export const RangeChoice = ({ model }: { readonly model: SceneObject }) => {
  const [words, office] = [useWords(trendWords), useOffice()];
  const range = sceneGraph.getTimeRange(model);
  const { value } = range.useState();
  const [from, to] = [value.from.valueOf(), value.to.valueOf()];
  const span = spanShown(from, to, office.now);
  const toEndOf = (last: number) =>
    showRange(model, from, last <= office.now && office.now < last + DAY ? office.now : last + DAY - 1);
  const again = () => (span === undefined || to === office.now ? range.onRefresh() : showSpan(model, span, office.now));
  return (
    <>
      <Field label={words.range} noMargin>
        <RadioButtonGroup
          aria-label={words.range}
          options={SPANS.map((days) => ({ label: words[`last_${days}`], value: days }))}
          {...(span === undefined ? {} : { value: span })}
          onChange={(days) => showSpan(model, days, office.now)}
        />
      </Field>
      <DayField label={words.from} at={from} onDay={(first) => showRange(model, first, to)} />
      <DayField label={words.to} at={to} onDay={toEndOf} />
      <Button variant="secondary" icon="sync" onClick={again}>
        {words.again}
      </Button>
    </>
  );
};
