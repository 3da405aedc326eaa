import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { Checkbox, Combobox, Field, Input, MultiCombobox, RadioButtonGroup, TextArea } from '@grafana/ui';
import type { ReactElement } from 'react';
import { useOffice } from '../../office/office.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { actWords } from '../act-words.ts';
import type { Field as Asked } from '../commands/command-table.ts';
import { momentSaid } from '../moment-said.ts';
import { choicesOf } from './choices-of.ts';

interface Props {
  readonly name: string;
  readonly field: Asked;
  readonly ticket: TicketDetail;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly autoFocus?: boolean;
}

/** One field of a command, by its kind; labels come of the dictionary. */
export const CommandField = (props: Props) => {
  const { name, field, value } = props;
  const words = useWords(actWords);
  const label = (words as Readonly<Record<string, string>>)[`field_${name}`] ?? name;
  if (field.kind === 'flag')
    return (
      <Checkbox
        label={label}
        value={value === true}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
    );
  const bad = field.kind === 'moment' && String(value ?? '') !== '' && momentSaid(String(value)) === null;
  const id = `command-${name}`;
  return (
    <Field
      noMargin
      htmlFor={id}
      label={field.required ? `${label} (${words.required})` : label}
      invalid={bad}
      error={bad ? words.badMoment : undefined}
    >
      <Control {...props} id={id} label={label} />
    </Field>
  );
};

const Control = ({
  id,
  label,
  field,
  ticket,
  value,
  onChange,
  autoFocus,
}: Props & { id: string; label: string }): ReactElement => {
  const words = useWords(actWords);
  const language = useLanguage();
  const office = useOffice();
  const text = String(value ?? '');
  const plain = { id, 'aria-label': label, ...(autoFocus === true ? { autoFocus } : {}) };
  switch (field.kind) {
    case 'note':
      return (
        <TextArea {...plain} rows={3} maxLength={5000} value={text} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    case 'yesNo':
      return (
        <RadioButtonGroup
          id={id}
          aria-label={label}
          options={[
            { label: words.yes, value: true },
            { label: words.no, value: false },
          ]}
          {...(typeof value === 'boolean' ? { value } : {})}
          onChange={onChange}
        />
      );
    case 'revision':
      return (
        <Input
          {...plain}
          type="number"
          min={1}
          value={text}
          onChange={(e) => onChange(Number(e.currentTarget.value) || '')}
        />
      );
    case 'figure':
    case 'newRequest':
      return (
        <output id={id}>
          {typeof value === 'string' ? value : Object.values((value as object | null) ?? {}).join(' · ')}
        </output>
      );
    case 'short':
    case 'document':
    case 'moment':
      return (
        <Input
          {...plain}
          maxLength={field.kind === 'short' ? 500 : 100}
          placeholder={field.kind === 'moment' ? words.momentHint : ''}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      );
    case 'units':
      return (
        <MultiCombobox
          id={id}
          options={[...choicesOf('unit', ticket, office, language)]}
          value={(value as string[] | undefined) ?? []}
          placeholder={words.choose}
          onChange={(chosen) => onChange(chosen.map((one) => one.value))}
        />
      );
    default:
      return (
        <Combobox
          id={id}
          aria-label={label}
          isClearable
          createCustomValue={field.kind === 'ticket' || field.kind === 'person'}
          options={[...choicesOf(field.kind, ticket, office, language)]}
          value={text === '' ? null : text}
          placeholder={words.choose}
          onChange={(chosen: { readonly value: string } | null) => onChange(chosen?.value ?? null)}
        />
      );
  }
};
