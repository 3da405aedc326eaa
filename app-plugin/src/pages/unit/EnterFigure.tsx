import type { OwedItem } from '@vnioc/contract/owed.ts';
import { Alert, Button, Combobox, Field, Input, Stack } from '@grafana/ui';
import { useId, useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { indicatorName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { entryOf } from '../sources/entry-of.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly item: OwedItem;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One figure typed in, for another person to approve: source, unit and period are known already. */
export const EnterFigure = ({ item, onDone, onCancel }: Props) => {
  const [words, office, language, id] = [useWords(unitWords), useOffice(), useLanguage(), useId()];
  const [indicator, setIndicator] = useState<string>(item.missing[0] ?? '');
  const [value, setValue] = useState('');
  const [document, setDocument] = useState('');
  const [said, setSaid] = useState<'bad' | 'sent' | null>(null);
  const { send, sending, fault } = useCommand<unknown>();
  const shown = office.indicator(indicator)?.shown;
  const enter = async () => {
    const about = { source: item.source, unit: item.units[0] ?? '', period: item.period };
    const typed = { ...about, indicator, value, document, numerator: '', denominator: '', note: '' };
    const body = entryOf(typed, shown);
    if (body === null) return setSaid('bad');
    if ((await send({ path: 'entries', body })) === null) return;
    setSaid('sent');
    setValue('');
    onDone();
  };
  const symbol = (language === 'en' ? shown?.symbolEn : shown?.symbol) ?? '';
  const options = item.missing.map((one) => ({ value: one, label: indicatorName(office, one, language) }));
  return (
    <>
      <Field label={words.entryIndicator} noMargin>
        <Combobox id={`${id}-i`} options={options} value={indicator} onChange={(one) => setIndicator(one.value)} />
      </Field>
      <Field label={fill(words.entryValue, { unit: symbol })} noMargin>
        <Input
          id={`${id}-v`}
          inputMode="decimal"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </Field>
      <Field label={words.entryDocument} noMargin>
        <Input id={`${id}-d`} value={document} onChange={(event) => setDocument(event.currentTarget.value)} />
      </Field>
      {fault !== null && <Fault fault={fault} />}
      {said !== null && (
        <Alert
          severity={said === 'sent' ? 'success' : 'warning'}
          title={said === 'sent' ? words.entrySent : words.entryBad}
        />
      )}
      <Stack direction="row" gap={1} wrap="wrap">
        <Button disabled={sending} onClick={() => void enter()}>
          {words.entrySend}
        </Button>
        <Button variant="secondary" fill="text" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </>
  );
};
