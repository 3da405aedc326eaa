import { Alert, Button, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/use-office.ts';
import { standingUnits } from '../../office/standing-units.ts';
import { Choice, Typing } from '../../screen/Choice.tsx';
import { Fault } from '../../screen/Fault.tsx';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import type { Typed } from './entry-of.ts';
import { entryOf } from './entry-of.ts';
import { sourcesWords } from './words.ts';

const EMPTY: Typed = {
  ...{ source: '', indicator: '', unit: '', period: '', value: '', numerator: '', denominator: '' },
  ...{ document: '', note: '' },
};

/** Types a figure in, with the document it rests on; another person approves it. */
export const EntryForm = ({ onEntered }: { readonly onEntered: () => unknown }) => {
  const words = useWords(sourcesWords);
  const office = useOffice();
  const [typed, setTyped] = useState(EMPTY);
  const [isEntered, setEntered] = useState(false);
  const { send, sending, fault } = useCommand();
  const set = (changed: Partial<Typed>) => {
    setEntered(false);
    setTyped((before) => ({ ...before, ...changed }));
  };
  const entry = entryOf(typed, office.indicator(typed.indicator)?.shown);
  const enter = async () => {
    if ((await send({ path: 'entries', body: entry })) === null) return;
    setTyped({ ...EMPTY, source: typed.source });
    setEntered(true);
    onEntered();
  };
  return (
    <Stack direction="column" gap={1}>
      {fault !== null && <Fault fault={fault} />}
      {isEntered && <Alert severity="success" title={words.entered} />}
      <Stack direction="row" gap={1} wrap="wrap" alignItems="flex-end">
        <About typed={typed} onSet={set} />
        <Figure typed={typed} onSet={set} />
        <Button disabled={entry === null || sending} onClick={() => void enter()}>
          {words.enter}
        </Button>
      </Stack>
    </Stack>
  );
};

interface PartProps {
  readonly typed: Typed;
  readonly onSet: (changed: Partial<Typed>) => void;
}

/** Which figure it is: its source, indicator, unit and period. */
const About = ({ typed, onSet }: PartProps) => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const { registers, now } = useOffice();
  const { sources, indicators } = registers;
  const manual = sources.filter(({ kind }) => kind === 'manual');
  const named = (rows: readonly { id: string; name: string; nameEn: string }[]) =>
    rows.map((row) => ({ value: row.id, label: nameIn(language, row) }));
  const domain = manual.find(({ id }) => id === typed.source)?.domain;
  return (
    <>
      <Choice
        label={words.source}
        value={typed.source}
        options={named(manual)}
        onChoose={(source) => onSet({ source, indicator: '' })}
      />
      <Choice
        label={words.indicator}
        value={typed.indicator}
        options={named(indicators.filter((one) => one.domain === domain))}
        onChoose={(indicator) => onSet({ indicator })}
      />
      <Choice
        label={words.unit}
        value={typed.unit}
        options={named(standingUnits(registers, now))}
        onChoose={(unit) => onSet({ unit })}
      />
      <Typing
        label={words.period}
        hint={words.periodHint}
        value={typed.period}
        onType={(period) => onSet({ period })}
      />
    </>
  );
};

/** What it is, and the document it rests on. */
const Figure = ({ typed, onSet }: PartProps) => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const shown = useOffice().indicator(typed.indicator)?.shown;
  const symbol = (language === 'en' ? shown?.symbolEn : shown?.symbol) ?? '';
  const value = symbol === '' ? words.value : `${words.value} (${symbol})`;
  return (
    <>
      <Typing label={value} value={typed.value} onType={(text) => onSet({ value: text })} />
      <Typing label={words.numerator} value={typed.numerator} onType={(numerator) => onSet({ numerator })} />
      <Typing label={words.denominator} value={typed.denominator} onType={(denominator) => onSet({ denominator })} />
      <Typing label={words.document} value={typed.document} onType={(document) => onSet({ document })} />
      <Typing label={words.note} value={typed.note} onType={(note) => onSet({ note })} />
    </>
  );
};
