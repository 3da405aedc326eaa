import { dateTime } from '@grafana/data';
import type { SceneObject } from '@grafana/scenes';
import { sceneGraph } from '@grafana/scenes';
import { Field, RadioButtonGroup } from '@grafana/ui';
import { dateText } from '../instants/instant-text.ts';
import { useOffice } from '../office/office.ts';
import { useWords } from '../words/language.ts';
import { DayField } from './DayField.tsx';
import { SPANS } from './trend-span.ts';
import { trendWords } from './words.ts';

const DAY = 86_400_000;

/** The range of the scene: so long up to now, or from one day to another. */
export const RangeChoice = ({ model }: { readonly model: SceneObject }) => {
  const [words, office] = [useWords(trendWords), useOffice()];
  const range = sceneGraph.getTimeRange(model);
  const { value } = range.useState();
  const [from, to] = [value.from.valueOf(), value.to.valueOf()];
  const show = (first: number, last: number) => {
    if (!(first < last)) return;
    const raw = { from: dateTime(first), to: dateTime(last) };
    range.onTimeRangeChange({ ...raw, raw });
  };
  const span = SPANS.find(
    (days) => dateText(to) === dateText(office.now) && dateText(from) === dateText(office.now - days * DAY),
  );
  return (
    <>
      <Field label={words.range} noMargin>
        <RadioButtonGroup
          aria-label={words.range}
          options={SPANS.map((days) => ({ label: words[`last_${days}`], value: days }))}
          {...(span === undefined ? {} : { value: span })}
          onChange={(days) => show(office.now - days * DAY, office.now)}
        />
      </Field>
      <DayField label={words.from} at={from} onDay={(first) => show(first, to)} />
      <DayField
        label={words.to}
        at={to}
        onDay={(last) => show(from, last <= office.now && office.now < last + DAY ? office.now : last + DAY - 1)}
      />
    </>
  );
};
