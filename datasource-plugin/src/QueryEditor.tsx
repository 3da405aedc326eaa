import type { QueryEditorProps } from '@grafana/data';
import type { QueryKind } from '@vnioc/contract/query.ts';
import { Alert, Combobox, InlineField } from '@grafana/ui';
import { useId } from 'react';
import { FieldEditor } from './FieldEditor.tsx';
import type { IndicatorsDataSource } from './indicators-data-source.ts';
import { DEFAULT_QUERY, FIELDS, QUERY_KINDS, withKind, type IndicatorsQuery } from './query.ts';
import type { IndicatorsSettings } from './settings.ts';
import { useList } from './use-list.ts';

type Props = QueryEditorProps<IndicatorsDataSource, IndicatorsQuery, IndicatorsSettings>;

/** What is asked for, then the fields that this kind of question reads; the answer is fetched on every change. */
export const QueryEditor = ({ datasource, query, onChange, onRunQuery }: Props) => {
  const id = useId();
  const { words } = datasource;
  const asked: IndicatorsQuery = { ...DEFAULT_QUERY, ...query };
  const kind = QUERY_KINDS.includes(asked.kind) ? asked.kind : DEFAULT_QUERY.kind;
  const registers = useList(datasource, 'domains');
  const set = (changed: IndicatorsQuery) => {
    onChange(changed);
    onRunQuery();
  };
  return (
    <>
      {registers.hasFailed && <Alert severity="warning" title={words.listFailed} />}
      <InlineField label={words.kind} tooltip={words.kindHint} labelWidth={22} htmlFor={id}>
        <Combobox<QueryKind>
          id={id}
          options={QUERY_KINDS.map((value) => ({ value, label: words[`kind_${value}`] }))}
          value={kind}
          width={40}
          onChange={({ value }) => set(withKind(asked, value))}
        />
      </InlineField>
      {FIELDS[kind].map((field) => (
        <FieldEditor key={field} field={field} query={{ ...asked, kind }} datasource={datasource} onSet={set} />
      ))}
    </>
  );
};
