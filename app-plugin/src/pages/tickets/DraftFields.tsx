import { Combobox, Field } from '@grafana/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../words/language.ts';
import { ticketsWords } from './words.ts';

interface LabelledProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Over both columns. */
  readonly wide?: boolean;
  readonly children: ReactElement;
}

/** A field of the form; its control carries the id `new-<name>`. */
export const Labelled = ({ name, label, hint, wide = false, children }: LabelledProps) => (
  <div style={wide ? { gridColumn: '1 / -1' } : undefined}>
    <Field noMargin htmlFor={`new-${name}`} label={label} {...(hint === undefined ? {} : { description: hint })}>
      {children}
    </Field>
  </div>
);

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A choice; cleared it is the empty string. */
export const Box = ({ name, label, hint, value, options, onChange }: BoxProps) => {
  const words = useWords(ticketsWords);
  return (
    <Labelled name={name} label={label} hint={hint}>
      <Combobox
        id={`new-${name}`}
        aria-label={label}
        isClearable
        placeholder={words.new_choose}
        options={[...options]}
        value={value === '' ? null : value}
        onChange={(chosen: { readonly value: string } | null) => onChange(chosen?.value ?? '')}
      />
    </Labelled>
  );
};
