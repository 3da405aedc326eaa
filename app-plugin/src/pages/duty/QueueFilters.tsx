import type { DeskRow } from '@vnioc/contract/desk.ts';
import { useMemo } from 'react';
import { domainShort } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { unitShort } from '../../office/short-names.ts';
import { FilterChoice } from '../../screen/FilterChoice.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { HOLDERS } from './filters.ts';
import { useDeskFilters } from './use-desk-filters.ts';
import { dutyWords } from './words.ts';

interface Props {
  readonly rows: readonly DeskRow[];
  readonly withoutDomain: boolean;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Domain, unit and holder; offered is only what some open ticket has. */
export const QueueFilters = ({ rows, withoutDomain }: Props) => {
  const words = useWords(dutyWords);
  const language = useLanguage();
  const office = useOffice();
  const { filters, change } = useDeskFilters();
  const domains = useMemo(() => {
    const seen = new Set(rows.map(({ domain }) => domain));
    return office.registers.domains
      .filter(({ id }) => seen.has(id))
      .map(({ id }) => ({ value: id, label: domainShort(office, id, language) }));
  }, [rows, office, language]);
  const units = useMemo(() => {
    const seen = new Set(rows.flatMap(({ unit, lead }) => (lead === null ? [unit] : [unit, lead])));
    const options = [...seen].map((value) => ({ value, label: unitShort(office, value, language) }));
    return options.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  }, [rows, office, language]);
  const holders = HOLDERS.map((value) => ({ value, label: words[`holder_${value}`] }));
  const box = (name: 'domain' | 'unit' | 'holder', options: readonly Option[]) => (
    <FilterChoice
      {...{ label: words[name], all: words.all, width: 24, options, value: filters[name] }}
      onChoose={(value) => change(name, value)}
    />
  );
  return (
    <>
      {!withoutDomain && box('domain', domains)}
      {box('unit', units)}
      {box('holder', holders)}
    </>
  );
};
