import type { TicketItem } from '@vnioc/contract/tickets.ts';
import { Button, Checkbox, Input, Stack, TextArea } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { unitChoices } from '../../tickets/fields/choices-of.ts';
import { severityWords, ticketKindWords } from '../../tickets/words.ts';
import { fill, nameIn, useLanguage, useWords } from '../../words/language.ts';
import { Box, Labelled } from './DraftFields.tsx';
import type { Draft } from './draft-ticket.ts';
import {
  draftOf,
  isAboutFigure,
  isOrder,
  missingInDraft,
  namesPerson,
  OPENED_BY_PEOPLE,
  ticketOfDraft,
} from './draft-ticket.ts';
import { OrderFields } from './OrderFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ticketsWords } from './words.ts';

const SEVERITIES = ['info', 'warning', 'critical'] as const;
const LABELS = { indicator: 'new_indicator', period: 'new_period', text: 'new_text', lead: 'new_lead' } as const;
const MORE = {
  documentNumber: 'new_document',
  due: 'new_due',
  domain: 'new_domain',
  unit: 'new_unit',
  kind: 'new_kind',
} as const;

/** Fields follow the kind: an order names who gave it and until when, a complaint names its figure. */
export const NewTicketForm = () => {
  const words = useWords(ticketsWords);
  const office = useOffice();
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(asked, (id) => office.indicator(id)?.domain));
  const { send, sending, fault } = useCommand<{ readonly ticket: TicketItem }>();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = missingInDraft(draft);
  const named = missing.map((name) => words[{ ...LABELS, ...MORE }[name]]).join(', ');
  const open = async () => {
    const answer = await send({ path: 'tickets', body: ticketOfDraft(draft) });
    if (answer !== null) void navigate(`${APP_PATH}/tickets/${encodeURIComponent(answer.ticket.id)}`);
  };
  return (
    <form
      style={{ display: 'grid', gap: 12, maxWidth: 760 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !sending) void open();
      }}
    >
      <MatterFields draft={draft} change={change} />
      {isOrder(draft) && <OrderFields draft={draft} change={change} />}
      {namesPerson(draft) && <PersonFields draft={draft} change={change} />}
      <Checkbox
        label={words.new_drill}
        value={draft.drill}
        onChange={(e) => change({ drill: e.currentTarget.checked })}
      />
      {fault !== null && <Fault fault={fault} />}
      {missing.length > 0 && <p style={{ margin: 0 }}>{fill(words.new_missing, { fields: named })}</p>}
      <Stack direction="row" gap={1}>
        <Button type="submit" disabled={missing.length > 0 || sending}>
          {sending ? words.new_sending : words.new_send}
        </Button>
        <Button type="button" variant="secondary" onClick={() => void navigate(-1)}>
          {words.new_cancel}
        </Button>
      </Stack>
    </form>
  );
};

export interface DraftProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What, where, how bad. */
const MatterFields = ({ draft, change }: DraftProps) => {
  const words = useWords(ticketsWords);
  const kinds = useWords(ticketKindWords);
  const severities = useWords(severityWords);
  const language = useLanguage();
  const { registers, ...office } = useOffice();
  const units = useMemo(() => unitChoices({ ...office, registers }, language), [registers, language]); // eslint-disable-line react-hooks/exhaustive-deps
  const indicators = registers.indicators
    .filter(({ domain }) => draft.domain === '' || domain === draft.domain)
    .map((one) => ({ value: one.id, label: nameIn(language, one) }));
  const domains = registers.domains.map((one) => ({ value: one.id, label: nameIn(language, one) }));
  const choose = (indicator: string) =>
    change({ indicator, domain: registers.indicators.find(({ id }) => id === indicator)?.domain ?? draft.domain });
  return (
    <>
      <Box
        name="kind"
        label={words.new_kind}
        value={draft.kind}
        options={OPENED_BY_PEOPLE.map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => change({ kind: (kind || 'phone_report') as Draft['kind'] })}
      />
      {draft.kind !== 'figure_complaint' && (
        <Box
          name="domain"
          label={words.new_domain}
          value={draft.domain}
          options={domains}
          onChange={(domain) => change({ domain, indicator: '' })}
        />
      )}
      <Box
        name="unit"
        label={words.new_unit}
        value={draft.unit}
        options={units}
        onChange={(unit) => change({ unit })}
      />
      <Box
        name="indicator"
        label={words.new_indicator}
        value={draft.indicator}
        options={indicators}
        onChange={choose}
      />
      {isAboutFigure(draft) && (
        <Labelled name="period" label={words.new_period}>
          <Input
            id="new-period"
            width={24}
            placeholder="2024-06"
            value={draft.period}
            onChange={(e) => change({ period: e.currentTarget.value })}
          />
        </Labelled>
      )}
      <Box
        name="severity"
        label={words.new_severity}
        value={draft.severity}
        options={SEVERITIES.map((value) => ({ value, label: severities[value] }))}
        onChange={(severity) => change({ severity: (severity || 'warning') as Draft['severity'] })}
      />
      <Labelled name="text" label={words.new_text} hint={words.new_textHint}>
        <TextArea
          id="new-text"
          rows={5}
          maxLength={5000}
          value={draft.text}
          onChange={(e) => change({ text: e.currentTarget.value })}
        />
      </Labelled>
      <Box
        name="lead"
        label={words.new_lead}
        hint={words.new_leadHint}
        value={draft.lead}
        options={units}
        onChange={(lead) => change({ lead })}
      />
    </>
  );
};
