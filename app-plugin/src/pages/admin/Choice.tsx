import { Combobox, Field, Input } from '@grafana/ui';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of some, with its label above. */
export const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Field label={label} noMargin>
    <Combobox
      aria-label={label}
      width={36}
      options={[...options]}
      value={value === '' ? null : value}
      onChange={({ value: chosen }) => onChoose(chosen)}
    />
  </Field>
);

interface TypingProps {
  readonly label: string;
  readonly value: string;
  /** `datetime-local` is read as office time, UTC+7, wherever the reader sits. */
  readonly type?: 'text' | 'datetime-local' | 'date';
  readonly onType: (value: string) => void;
}

export const Typing = ({ label, value, type = 'text', onType }: TypingProps) => (
  <Field label={label} noMargin>
    <Input
      aria-label={label}
      width={26}
      type={type}
      maxLength={500}
      value={value}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  </Field>
);
