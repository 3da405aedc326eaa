import type { TicketItem } from '@vnioc/contract/tickets.ts';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Field, Stack, TextArea, TextLink, useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { useState } from 'react';
import { APP_PATH } from '../add-links.ts';
import { useCommand } from '../collector/use-command.ts';
import { Fault } from '../screen/Fault.tsx';
import { fill, useWords } from '../words/language.ts';
import { figureWords } from './words.ts';

interface Props {
  readonly figure: { readonly indicator: string; readonly unit: string; readonly period: string };
}

/** "Báo sai số liệu": a ticket about this figure, for whoever answers for it (QĐ 482/QĐ-UBND, Điều 2.4). */
export const Complaint = ({ figure }: Props) => {
  const [words, styles] = [useWords(figureWords), useStyles2(getStyles)];
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [ticket, setTicket] = useState<TicketItem | null>(null);
  const { send, sending, fault } = useCommand<{ readonly ticket: TicketItem }>();
  const submit = async () => {
    if (text.trim() === '') return setIncomplete(true);
    const answer = await send({ path: 'tickets', body: { kind: 'figure_complaint', text, figure } });
    if (answer !== null) setTicket(answer.ticket);
  };
  if (ticket !== null)
    return (
      // What had the focus is gone: without another the drawer would not hear Escape.
      <div className={styles.box} tabIndex={-1} ref={(element) => element?.focus()}>
        <Alert severity="success" title={fill(words.complaintSent, { number: ticket.number })}>
          <TextLink href={`${APP_PATH}/tickets/${ticket.id}`}>{ticket.number}</TextLink>
        </Alert>
      </div>
    );
  return (
    <div className={styles.box}>
      {!open && (
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {words.complain}
        </Button>
      )}
      {open && (
        <>
          <Field label={words.complaintHint} invalid={incomplete} error={words.required} noMargin>
            <TextArea
              aria-label={words.complaintHint}
              rows={4}
              value={text}
              onChange={({ currentTarget }) => {
                setText(currentTarget.value);
                setIncomplete(false);
              }}
            />
          </Field>
          {fault !== null && <Fault fault={fault} />}
          <Stack direction="row" gap={1}>
            <Button disabled={sending} onClick={() => void submit()}>
              {words.complaintSend}
            </Button>
            <Button variant="secondary" fill="text" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </Stack>
        </>
      )}
    </div>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    ...{
      marginTop: 24,
      borderTop: `1px solid ${themeColors(theme).border.weak}`,
      paddingTop: 16,
      display: 'grid',
      gap: 12,
    },
    justifyItems: 'start',
    '& > *': { maxWidth: '100%' },
  }),
});
