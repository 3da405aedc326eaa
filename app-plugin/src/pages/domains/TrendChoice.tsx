import { Combobox, Field, Stack } from '@grafana/ui';
import { useId } from 'react';
import type { IndicatorRow, UnitRow } from '../../office/office.ts';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { domainWords } from './words.ts';

interface Props {
  readonly indicators: readonly IndicatorRow[];
  readonly units: readonly UnitRow[];
  readonly indicator: string;
  readonly unit: string;
  readonly onChoose: (name: 'indicator' | 'unit', value: string) => void;
}

/** Which figure, and whose. */
export const TrendChoice = ({ indicators, units, indicator, unit, onChoose }: Props) => {
  const [words, language, id] = [useWords(domainWords), useLanguage(), useId()];
  const optionsOf = (rows: readonly (IndicatorRow | UnitRow)[]) =>
    rows.map((row) => ({ value: row.id, label: nameIn(language, row) }));
  return (
    <Stack direction="row" gap={1} wrap="wrap">
      <Field label={words.indicator} noMargin>
        <Combobox
          id={`${id}-indicator`}
          options={optionsOf(indicators)}
          value={indicator}
          width={48}
          onChange={({ value }) => onChoose('indicator', value)}
        />
      </Field>
      <Field label={words.unit} noMargin>
        <Combobox
          id={`${id}-unit`}
          options={optionsOf(units)}
          value={unit}
          width={32}
          onChange={({ value }) => onChoose('unit', value)}
        />
      </Field>
    </Stack>
  );
};
