import type { QueryEditorProps } from '@grafana/data';
import { Combobox, InlineField } from '@grafana/ui';
import { useId } from 'react';
import { choicesOf } from './choices.ts';
import type { IndicatorsDataSource } from './indicators-data-source.ts';
import type { IndicatorsQuery } from './query.ts';
import type { IndicatorsSettings } from './settings.ts';
import { useList } from './use-list.ts';
import { LIST_NAMES, nameOf, type ListName, type VariableQuery } from './variable-query.ts';

type Props = QueryEditorProps<IndicatorsDataSource, IndicatorsQuery, IndicatorsSettings, VariableQuery>;
type Filter = 'domain' | 'level' | 'below';

const FILTERS: Readonly<Record<ListName, readonly Filter[]>> = {
  units: ['level', 'below'],
  agencies: ['below'],
  domains: [],
  indicators: ['domain'],
  sources: ['domain'],
};

/** What a variable of a dashboard lists, and how the list is narrowed. */
export const VariableEditor = ({ datasource, query, onChange }: Props) => {
  const { words } = datasource;
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
            datasource={datasource}
            onChange={onChange}
          />
        </InlineField>
      ))}
    </>
  );
};

type FilterProps = Pick<Props, 'datasource' | 'query' | 'onChange'> & {
  readonly id: string;
  readonly filter: Filter;
};

const FilterInput = ({ id, filter, datasource, query, onChange }: FilterProps) => {
  const { language, words } = datasource;
  const registers: ListName | null = filter === 'level' ? null : filter === 'domain' ? 'domains' : 'units';
  const { items } = useList(datasource, registers);
  const options =
    registers === null
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
