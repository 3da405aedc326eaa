import { Combobox, InlineField } from '@grafana/ui';
import { useId } from 'react';
import { choicesOf } from './choices.ts';
import type { Registers } from './registers.ts';
import { useList } from './use-list.ts';
import { LIST_NAMES, nameOf, type ListName, type VariableQuery } from './variable-query.ts';

interface Props {
  readonly registers: Registers;
  readonly query: VariableQuery;
  readonly onChange: (query: VariableQuery) => void;
}
type Filter = 'domain' | 'level' | 'below';

const FILTERS: Readonly<Record<ListName, readonly Filter[]>> = {
  units: ['level', 'below'],
  agencies: ['below'],
  domains: [],
  indicators: ['domain'],
  sources: ['domain'],
};

/** What a variable of a dashboard lists, and how the list is narrowed. */
export const VariableEditor = ({ registers, query, onChange }: Props) => {
  const { words } = registers;
  const id = useId();
  const list = query.list ?? 'units';
  return (
    <>
      <InlineField label={words.list} tooltip={words.listHint} labelWidth={22} htmlFor={id}>
        <Combobox<ListName>
          id={id}
          options={LIST_NAMES.map((value) => ({ value, label: words[`list_${value}`] }))}
          value={list}
          width={40}
          onChange={({ value }) => onChange({ refId: query.refId, list: value })}
        />
      </InlineField>
      {FILTERS[list].map((filter) => (
        <InlineField
          key={filter}
          label={words[filter]}
          tooltip={words[`${filter}Hint`]}
          labelWidth={22}
          htmlFor={`${id}${filter}`}
        >
          <FilterInput
            id={`${id}${filter}`}
            filter={filter}
            query={{ ...query, list }}
            registers={registers}
            onChange={onChange}
          />
        </InlineField>
      ))}
    </>
  );
};

type FilterProps = Props & {
  readonly id: string;
  readonly filter: Filter;
};

const FilterInput = ({ id, filter, registers, query, onChange }: FilterProps) => {
  const { language, words } = registers;
  const list: ListName | null = filter === 'level' ? null : filter === 'domain' ? 'domains' : 'units';
  const { items } = useList(registers, list);
  const options =
    list === null
      ? choicesOf('level', language)
      : items.map((item) => ({ value: item.id, label: nameOf(item, language) }));
  return (
    <Combobox<string>
      id={id}
      options={options}
      value={query[filter] ?? null}
      width={40}
      isClearable
      createCustomValue
      customValueDescription={words.typed}
      placeholder={words.everything}
      onChange={(chosen) => onChange({ ...query, [filter]: chosen?.value ?? '' })}
    />
  );
};
