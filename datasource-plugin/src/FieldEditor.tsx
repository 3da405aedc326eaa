import { Combobox, InlineField, InlineSwitch, Input, MultiCombobox } from '@grafana/ui';
import { useId } from 'react';
import { choicesOf } from './choices.ts';
import { withField, type IndicatorsQuery, type QueryField } from './query.ts';
import type { Registers } from './registers.ts';
import { useList } from './use-list.ts';
import { nameOf, type ListName } from './variable-query.ts';

const LIST_OF: Partial<Record<QueryField, ListName>> = {
  indicators: 'indicators',
  domain: 'domains',
  unit: 'units',
  source: 'sources',
};

interface Props {
  readonly field: QueryField;
  readonly query: IndicatorsQuery;
  readonly datasource: Registers;
  readonly onSet: (query: IndicatorsQuery) => void;
}

/** One field of a query: its label, what it means, and the input that fits. */
export const FieldEditor = (props: Props) => {
  const { field, datasource } = props;
  const id = useId();
  const { words } = datasource;
  return (
    <InlineField label={words[field]} tooltip={words[`${field}Hint`]} labelWidth={22} htmlFor={id}>
      <FieldInput {...props} id={id} />
    </InlineField>
  );
};

const FieldInput = (props: Props & { readonly id: string }) => {
  switch (props.field) {
    case 'subtree':
    case 'open':
    case 'live':
      return <FlagInput {...props} field={props.field} />;
    case 'asOf':
    case 'period':
      return <TextInput {...props} field={props.field} />;
    case 'limit':
      return <LimitInput {...props} />;
    case 'indicators':
    case 'kinds':
    case 'severities':
    case 'states':
      return <SeveralInput {...props} field={props.field} />;
    case 'domain':
    case 'unit':
    case 'source':
    case 'level':
    case 'step':
    case 'cadence':
    case 'format':
    case 'groupBy':
      return <OneInput {...props} field={props.field} />;
  }
};

type InputProps<F extends QueryField> = Omit<Props, 'field'> & { readonly id: string; readonly field: F };

const FlagInput = ({ id, field, query, onSet }: InputProps<'subtree' | 'open' | 'live'>) => (
  <InlineSwitch
    id={id}
    value={query[field] ?? false}
    onChange={({ currentTarget }) => onSet(withField(query, field, currentTarget.checked))}
  />
);

const TextInput = ({ id, field, query, onSet }: InputProps<'asOf' | 'period'>) => (
  <Input
    id={id}
    width={40}
    defaultValue={query[field] ?? ''}
    onBlur={({ currentTarget }) => onSet(withField(query, field, currentTarget.value.trim()))}
  />
);

const LimitInput = ({ id, query, onSet }: Omit<Props, 'field'> & { readonly id: string }) => (
  <Input
    id={id}
    type="number"
    min={1}
    max={10_000}
    width={16}
    defaultValue={query.limit ?? ''}
    onBlur={({ currentTarget }) => onSet(withField(query, 'limit', Number(currentTarget.value) || null))}
  />
);

/** Choices of the registers, or fixed ones; what is typed (an id, a variable) is taken as it stands. */
function useChoices({ field, datasource }: Pick<Props, 'field' | 'datasource'>) {
  const { language } = datasource;
  const { items, isLoading } = useList(datasource, LIST_OF[field] ?? null);
  if (LIST_OF[field] === undefined) return { options: choicesOf(field, language), loading: false };
  const options = items.map((item) => ({ value: item.id, label: nameOf(item, language), description: item.id }));
  return { options, loading: isLoading };
}

type Several = 'indicators' | 'kinds' | 'severities' | 'states';

const SeveralInput = ({ id, field, query, datasource, onSet }: InputProps<Several>) => (
  <MultiCombobox<string>
    id={id}
    {...useChoices({ field, datasource })}
    value={query[field] ?? []}
    width={60}
    createCustomValue
    customValueDescription={datasource.words.typed}
    placeholder={datasource.words.everything}
    onChange={(chosen) =>
      onSet(
        withField(
          query,
          field,
          chosen.map(({ value }) => value),
        ),
      )
    }
  />
);

type One = 'domain' | 'unit' | 'source' | 'level' | 'step' | 'cadence' | 'format' | 'groupBy';

const OneInput = ({ id, field, query, datasource, onSet }: InputProps<One>) => (
  <Combobox<string>
    id={id}
    {...useChoices({ field, datasource })}
    value={query[field] ?? null}
    width={40}
    isClearable
    createCustomValue
    customValueDescription={datasource.words.typed}
    placeholder={datasource.words.everything}
    onChange={(chosen) => onSet(withField(query, field, chosen?.value ?? null))}
  />
);
