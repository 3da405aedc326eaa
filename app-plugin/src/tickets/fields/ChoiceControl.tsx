import { Combobox, MultiCombobox, RadioButtonGroup } from '@grafana/ui';
import { useOffice } from '../../office/use-office.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { actWords } from '../act-words.ts';
import { choicesOf } from './choices-of.ts';
import type { ControlProps } from './field-props.ts';

/** What is chosen, of the registers or of the ticket. */
export const ChoiceControl = ({ id, label, field: { kind }, ticket, value, onChange }: ControlProps) => {
  const words = useWords(actWords);
  const language = useLanguage();
  const office = useOffice();
  if (kind === 'yesNo') {
    const options = [
      { label: words.yes, value: true },
      { label: words.no, value: false },
    ];
    const chosen = typeof value === 'boolean' ? { value } : {};
    return <RadioButtonGroup id={id} aria-label={label} options={options} {...chosen} onChange={onChange} />;
  }
  if (kind === 'units')
    return (
      <MultiCombobox
        id={id}
        options={[...choicesOf('unit', ticket, office, language)]}
        value={(value as string[] | undefined) ?? []}
        placeholder={words.choose}
        onChange={(chosen) => onChange(chosen.map((one) => one.value))}
      />
    );
  const text = String(value ?? '');
  return (
    <Combobox
      id={id}
      aria-label={label}
      isClearable
      createCustomValue={kind === 'ticket' || kind === 'person'}
      options={[...choicesOf(kind, ticket, office, language)]}
      value={text === '' ? null : text}
      placeholder={words.choose}
      onChange={(chosen: { readonly value: string } | null) => onChange(chosen?.value ?? null)}
    />
  );
};
