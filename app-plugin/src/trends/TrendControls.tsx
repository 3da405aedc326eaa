import type { SceneComponentProps, SceneObject, SceneObjectState } from '@grafana/scenes';
import { sceneGraph, SceneObjectBase } from '@grafana/scenes';
import { IconButton, useStyles2 } from '@grafana/ui';
import { part } from '../boards/part.ts';
import { unitName, type Office } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { Choice } from '../screen/Choice.tsx';
import { fill, nameIn, useLanguage, useWords } from '../words/language.ts';
import { chosenIn, variableIn, type TrendChosen } from './chosen-in.ts';
import { RangeChoice } from './RangeChoice.tsx';
import { showSpan, spanShown } from './show-range.ts';
import { spanOfCadence } from './trend-span.ts';
import { DASHES, trendStyles } from './trend-styles.ts';
import { trendWords } from './words.ts';

/** Which figure, whose, and of what time; Grafana's own selectors have no Vietnamese. */
export class TrendControls extends SceneObjectBase<SceneObjectState> {
  static Component = ({ model }: SceneComponentProps<TrendControls>) => <ControlsView model={part(model)} />;
}

const ControlsView = ({ model }: { readonly model: SceneObject }) => {
  const [words, styles] = [useWords(trendWords), useStyles2(trendStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const [indicators, units] = [variableIn(model, 'indicator'), variableIn(model, 'units')];
  // Both say what is chosen and what may be.
  const { options } = indicators.useState();
  const { options: places } = units.useState();
  const chosen = chosenIn(model);
  const more = places.filter(({ value }) => isComparable(office, chosen, String(value)));
  const choose = (next: readonly string[]) =>
    units.changeValueTo(
      [...next],
      next.map((one) => unitName(office, one, language)),
      true,
    );
  const chooseIndicator = (id: string) => {
    const { from, to } = sceneGraph.getTimeRange(model).state.value;
    const row = office.indicator(id);
    indicators.changeValueTo(id, row === undefined ? id : nameIn(language, row), true);
    // What somebody wrote stays; an offered span goes with the cadence, or a yearly figure would have no point in it.
    if (row !== undefined && spanShown(from.valueOf(), to.valueOf(), office.now) !== undefined)
      showSpan(model, spanOfCadence(row.cadence), office.now);
  };
  return (
    <div className={styles.scene}>
      <div className={styles.controls}>
        <Choice
          label={words.indicator}
          value={chosen.indicator}
          width={44}
          options={options.map(({ value, label }) => ({ value: String(value), label }))}
          onChoose={chooseIndicator}
        />
        {chosen.units.length < DASHES.length && (
          <Choice
            label={words.addUnit}
            value=""
            width={28}
            options={more.map(({ value, label }) => ({ value: String(value), label }))}
            onChoose={(value) => choose([...chosen.units, value])}
          />
        )}
        <RangeChoice model={model} />
      </div>
      <ul className={styles.chips} aria-label={words.units}>
        {chosen.units.map((unit) => (
          <li key={unit} className={styles.chip}>
            {unitName(office, unit, language)}
            {chosen.units.length > 1 && (
              <IconButton
                name="times"
                aria-label={fill(words.remove, { unit: unitName(office, unit, language) })}
                onClick={() => choose(chosen.units.filter((one) => one !== unit))}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Owes the figure and is not drawn yet. */
const isComparable = ({ indicator, unit, registers }: Office, chosen: TrendChosen, id: string): boolean => {
  const [levels, row] = [indicator(chosen.indicator)?.levels, unit(id)];
  const owes = row === undefined || id === registers.site.root || levels?.includes(row.level) !== false;
  return owes && !chosen.units.includes(id);
};
