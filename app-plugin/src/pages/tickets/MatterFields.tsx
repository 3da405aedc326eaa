import { TextArea } from '@grafana/ui';
import { useOffice } from '../../office/use-office.ts';
import { unitChoices } from '../../tickets/fields/choices-of.ts';
import { severityWords } from '../../tickets/words.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Box, Labelled } from './DraftFields.tsx';
import type { Draft } from './draft-ticket.ts';
import type { DraftProps } from './draft-ticket.ts';
import { ticketsWords } from './words.ts';

const SEVERITIES = ['info', 'warning', 'critical'] as const;

/** How bad, what it is, and who is meant to handle it. */
export const MatterFields = ({ draft, change }: DraftProps) => {
  const words = useWords(ticketsWords);
  const severities = useWords(severityWords);
  const language = useLanguage();
  const office = useOffice();
  return (
    <>
      <Box
        name="severity"
        label={words.new_severity}
        value={draft.severity}
        options={SEVERITIES.map((value) => ({ value, label: severities[value] }))}
        onChange={(severity) => change({ severity: (severity || 'warning') as Draft['severity'] })}
      />
      <Box
        name="lead"
        label={words.new_lead}
        hint={words.new_leadHint}
        value={draft.lead}
        options={unitChoices(office, language)}
        onChange={(lead) => change({ lead })}
      />
      <Labelled wide name="text" label={words.new_text} hint={words.new_textHint}>
        <TextArea
          id="new-text"
          rows={5}
          maxLength={5000}
          value={draft.text}
          onChange={(e) => change({ text: e.currentTarget.value })}
        />
      </Labelled>
    </>
  );
};
