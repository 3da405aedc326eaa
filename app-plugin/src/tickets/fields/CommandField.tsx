import { Checkbox, Field } from '@grafana/ui';
import { useWords } from '../../words/language.ts';
import { actWords } from '../act-words.ts';
import type { Field as Asked } from '../commands/command-table.ts';
import { momentSaid } from '../moment-said.ts';
import type { FieldProps } from './field-props.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { TextControl } from './TextControl.tsx';

/** One field of a command, by its kind; labels come of the dictionary. */
export const CommandField = (props: FieldProps) => {
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
      {isText(field.kind) ? (
        <TextControl {...props} {...{ id, label }} />
      ) : (
        <ChoiceControl {...props} {...{ id, label }} />
      )}
    </Field>
  );
};

const TEXTS: readonly Asked['kind'][] = ['note', 'short', 'document', 'moment', 'revision', 'figure', 'newRequest'];
const isText = (kind: Asked['kind']): boolean => TEXTS.includes(kind);
