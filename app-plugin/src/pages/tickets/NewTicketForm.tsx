import type { TicketItem } from '@vnioc/contract/tickets.ts';
import { Button, Checkbox, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useCommand } from '../../collector/use-command.ts';
import { useOffice } from '../../office/use-office.ts';
import { Fault } from '../../screen/Fault.tsx';
import { fill, useWords } from '../../words/language.ts';
import { MatterFields } from './MatterFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import type { Draft } from './draft-ticket.ts';
import { draftOf, isOrder, missingInDraft, namesPerson, ticketOfDraft } from './draft-ticket.ts';
import { OrderFields } from './OrderFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ticketsWords } from './words.ts';

const LABELS = {
  indicator: 'new_indicator',
  period: 'new_period',
  text: 'new_text',
  lead: 'new_lead',
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
  const named = missing.map((name) => words[LABELS[name]]).join(', ');
  const open = async () => {
    const answer = await send({ path: 'tickets', body: ticketOfDraft(draft) });
    if (answer !== null) void navigate(`${APP_PATH}/tickets/${encodeURIComponent(answer.ticket.id)}`);
  };
  return (
    <form
      style={FORM}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !sending) void open();
      }}
    >
      <PlaceFields draft={draft} change={change} />
      <MatterFields draft={draft} change={change} />
      {isOrder(draft) && <OrderFields draft={draft} change={change} />}
      {namesPerson(draft) && <PersonFields draft={draft} change={change} />}
      <div style={WIDE}>
        <Checkbox
          label={words.new_drill}
          value={draft.drill}
          onChange={(e) => change({ drill: e.currentTarget.checked })}
        />
      </div>
      <div style={WIDE}>
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
      </div>
    </form>
  );
};

const WIDE = { gridColumn: '1 / -1' };
const FORM = { display: 'grid', gap: 12, maxWidth: 960, gridTemplateColumns: 'repeat(auto-fit, minmax(340px, 1fr))' };
