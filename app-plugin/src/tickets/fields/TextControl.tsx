import { Input, TextArea } from '@grafana/ui';
import { useWords } from '../../words/language.ts';
import { actWords } from '../act-words.ts';
import type { ControlProps } from './field-props.ts';

/** What is written, and what the form itself says and nobody changes. */
export const TextControl = ({ id, label, field: { kind }, value, onChange, autoFocus = false }: ControlProps) => {
  const words = useWords(actWords);
  const plain = { id, 'aria-label': label, value: String(value ?? ''), ...(autoFocus ? { autoFocus } : {}) };
  const say = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    onChange(currentTarget.value);
  if (kind === 'note') return <TextArea {...plain} rows={3} maxLength={5000} onChange={say} />;
  if (kind === 'revision')
    return <Input {...plain} type="number" min={1} onChange={(e) => onChange(Number(e.currentTarget.value) || '')} />;
  if (kind === 'figure' || kind === 'newRequest') return <output id={id}>{fixedText(value)}</output>;
  const placeholder = kind === 'moment' ? words.momentHint : '';
  return <Input {...plain} maxLength={kind === 'short' ? 500 : 100} placeholder={placeholder} onChange={say} />;
};

const fixedText = (value: unknown): string =>
  typeof value === 'string' ? value : Object.values((value as object | null) ?? {}).join(' · ');
