import type { OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import { Button, Combobox, Field, Input, Stack, TextArea, useStyles2 } from '@grafana/ui';
import { useId, useState } from 'react';
import { useCommand } from '../../collector/use-command.ts';
import { useUnitOptions } from '../../office/use-unit-options.ts';
import { Fault } from '../../screen/Fault.tsx';
import { useWords } from '../../words/language.ts';
import type { Verdict } from './decision-command.ts';
import { decisionCommand } from './decision-command.ts';
import { decisionStyles } from './decision-styles.ts';
import { decisionWords } from './decision-words.ts';

interface Props {
  readonly decision: OverviewDecision;
  readonly verdict: Verdict;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** The second step: what goes with the decision, and the name under it. A refusal of the rules is shown as it was said. */
export const DecisionForm = ({ decision, verdict, onCancel, onDone }: Props) => {
  const [words, styles, id] = [useWords(decisionWords), useStyles2(decisionStyles), useId()];
  const [note, setNote] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [unit, setUnit] = useState<string | null>(decision.rightUnit);
  const [missing, setMissing] = useState<string | null>(null);
  const { send, sending, fault } = useCommand<unknown>();
  const { kind, ticket, seq } = decision;
  const units = useUnitOptions();
  const submit = async () => {
    const command = decisionCommand(decision, verdict, { note, documentNumber, unit });
    if (typeof command === 'string') return setMissing(command);
    setMissing(null);
    const answer = await send({ path: `tickets/${ticket}/commands`, body: { expectedSeq: seq, command } });
    if (answer !== null) onDone();
  };
  const takesNote = verdict === 'refuse' || kind === 'arbitration' || kind === 'step';
  return (
    <div className={styles.form}>
      {kind === 'arbitration' && (
        <Field label={words.unit} invalid={missing === 'unit'} error={words.unitRequired} noMargin>
          <Combobox id={`${id}-unit`} options={units} value={unit} onChange={({ value }) => setUnit(value)} />
        </Field>
      )}
      {takesNote && (
        <Field
          label={kind === 'step' && verdict === 'approve' ? words.evidence : words.note}
          invalid={missing === 'note'}
          error={words.noteRequired}
          noMargin
        >
          <TextArea id={`${id}-note`} rows={3} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </Field>
      )}
      {kind === 'mobilization' && verdict === 'approve' && (
        <Field label={words.documentNumber} invalid={missing === 'document'} error={words.documentRequired} noMargin>
          <Input
            id={`${id}-document`}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.currentTarget.value)}
          />
        </Field>
      )}
      {fault !== null && <Fault fault={fault} />}
      <Stack direction="row" gap={1} wrap="wrap">
        <Button disabled={sending} onClick={() => void submit()}>
          {verdict === 'approve' ? words.sign_approve : words.sign_refuse}
        </Button>
        <Button variant="secondary" fill="text" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Stack>
    </div>
  );
};
