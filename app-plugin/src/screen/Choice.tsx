import { Combobox, Field, Input, TextArea } from '@grafana/ui';
import { useId } from 'react';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | '';
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly width?: number;
  readonly onChoose: (value: V) => void;
}

/** One of some, with the label that belongs to it. */
export const Choice = <V extends string>({ label, value, options, width = 36, onChoose }: ChoiceProps<V>) => {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <Combobox<V>
        id={id}
        width={width}
        options={[...options]}
        value={value === '' ? null : value}
        onChange={({ value: chosen }) => onChoose(chosen)}
      />
    </Field>
  );
};

interface TypingProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** `datetime-local` is read as office time, UTC+7, wherever the reader sits. */
  readonly type?: 'text' | 'datetime-local' | 'date';
  readonly width?: number;
  readonly maxLength?: number;
  readonly onType: (value: string) => void;
}

/** One line of text, a day or an instant. */
export const Typing = ({ label, hint, value, type = 'text', width = 26, maxLength = 500, onType }: TypingProps) => {
  const id = useId();
  return (
    <Field label={label} description={hint} htmlFor={id} noMargin>
      <Input {...{ id, type, width, maxLength, value }} onChange={({ currentTarget }) => onType(currentTarget.value)} />
    </Field>
  );
};

/** What people write freely: it is kept encrypted, apart from the ledger, and never longer than this. */
export const Writing = ({ label, value, onType }: Pick<TypingProps, 'label' | 'value' | 'onType'>) => {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <TextArea
        {...{ id, value, rows: 4, maxLength: 5000 }}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </Field>
  );
};
