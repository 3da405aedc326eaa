import { css } from '@emotion/css';
import { locationUtil, textUtil, type GrafanaTheme2 } from '@grafana/data';
import { LinkButton, useStyles2 } from '@grafana/ui';
import type { RefObject } from 'react';
import type { BoardCell } from '../board/board.ts';
import type { Column, RolledCell } from '../board/roll-up.ts';
import type { BoardRow } from '../board/rows.ts';
import { STATE_WORDS } from '../texts.ts';
import { ticketAddress } from '../ticket-address.ts';
import { distanceText, figureText, type Spoken } from './cell-sentence.ts';
import { bothTexts, untilText, type Now } from './instants.ts';
import { periodText } from './period-text.ts';
import { StateMark } from './StateMark.tsx';
import { themeColors } from './theme-colors.ts';

/** One line until a cell is chosen, then the cell in full. */
export const stripHeight = (row: BoardRow | null, column: Column | null): number =>
  row !== null && column !== null && row.cell(column)?.cell != null ? 116 : 34;

interface Props {
  readonly row: BoardRow | null;
  readonly column: Column | null;
  readonly spoken: Spoken & Now;
  readonly addresses: { readonly ticketUrl: string; readonly newTicketUrl: string };
  readonly strip: RefObject<HTMLElement>;
}

/** The chosen cell in full, below the board and never over its cells; its links and its ticket. */
export const DetailStrip = ({ row, column, spoken, addresses, strip }: Props) => {
  const styles = useStyles2(stripStyles);
  const rolled = row === null || column === null ? null : row.cell(column);
  const title = [row?.name, rolled?.worst?.indicator.name ?? column?.name].filter(Boolean).join(' · ');
  return (
    <section ref={strip} className={styles.strip} aria-label={title} style={{ height: stripHeight(row, column) }}>
      {rolled?.cell == null || row === null || column === null ? (
        <p className={styles.muted}>{spoken.words.chooseCell}</p>
      ) : (
        <>
          <Figure {...{ rolled, cell: rolled.cell, title, spoken, styles }} />
          <Facts {...{ cell: rolled.cell, spoken, styles }} />
          <Actions {...{ row, column, rolled, cell: rolled.cell, spoken, addresses, styles }} />
        </>
      )}
    </section>
  );
};

type PartProps = {
  readonly cell: BoardCell;
  readonly spoken: Spoken & Now;
  readonly styles: ReturnType<typeof stripStyles>;
};

const Figure = ({ rolled, cell, title, spoken, styles }: PartProps & { rolled: RolledCell; title: string }) => (
  <div>
    <h4 className={styles.title}>
      <StateMark state={rolled.state} label={STATE_WORDS[spoken.language][rolled.state]} /> {title}
    </h4>
    <p className={styles.value}>{cell.state === 'paused' ? '–' : figureText(cell.shown, spoken.words)}</p>
    {cell.target !== null && (
      <p>
        {spoken.words.distance} {distanceText(cell.target, spoken.words)}
      </p>
    )}
  </div>
);

const Facts = ({ cell, spoken, styles }: PartProps) => {
  const { words, language } = spoken;
  const facts: readonly (readonly [string, string | null])[] = [
    [`${STATE_WORDS[language][cell.state]} ${words.since}`, cell.since === null ? null : bothTexts(cell.since, spoken)],
    [words.lastJudged, cell.judged === null || cell.judged === cell.state ? null : STATE_WORDS[language][cell.judged]],
    [words.until, cell.until === null ? null : untilText(cell.until, spoken)],
    [words.period, cell.period === null ? null : periodText(cell.period, words, language)],
    [words.dueAt, cell.dueAt === null ? null : bothTexts(cell.dueAt, spoken)],
    [words.legalBasis, cell.legalBasis],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
};

type ActionsProps = PartProps & {
  readonly row: BoardRow;
  readonly column: Column;
  readonly rolled: RolledCell;
  readonly addresses: Props['addresses'];
};

const Actions = ({ row, column, rolled, cell, spoken, addresses, styles }: ActionsProps) => {
  const { words } = spoken;
  const indicator = rolled.worst?.indicator ?? column.indicators[0];
  const ticket = cell.ticket;
  const template = ticket === null ? addresses.newTicketUrl : addresses.ticketUrl;
  const about = { unit: row.id, indicator: indicator?.id ?? '', domain: column.domain.id, ticket: ticket?.id ?? '' };
  return (
    <div className={styles.actions}>
      <p>
        {ticket === null ? words.noTicket : `${words.ticket} ${ticket.id}${ticket.overdue ? `, ${words.overdue}` : ''}`}
        {ticket?.dueAt != null && `, ${words.ticketDue} ${bothTexts(ticket.dueAt, spoken)}`}
      </p>
      {template !== '' && (
        <LinkButton size="sm" variant="secondary" href={safe(ticketAddress(template, about))}>
          {ticket === null ? words.createTicket : `${words.openTicket} ${ticket.id}`}
        </LinkButton>
      )}
      {cell.links?.().map(({ title, href, target, onClick }) => (
        <LinkButton
          key={`${title} ${href}`}
          size="sm"
          variant="secondary"
          fill="text"
          {...{ href: safe(href), target, onClick }}
        >
          {title}
        </LinkButton>
      ))}
    </div>
  );
};

const safe = (address: string): string => textUtil.sanitizeUrl(locationUtil.assureBaseUrl(address));

const stripStyles = (theme: GrafanaTheme2) => ({
  strip: css({
    ...{
      display: 'grid',
      gridTemplateColumns: 'minmax(180px, 1fr) 2fr minmax(180px, 1fr)',
      marginTop: 8,
      fontSize: 13,
    },
    ...{
      lineHeight: '18px',
      background: themeColors(theme).background.primary,
      border: `1px solid ${themeColors(theme).border.weak}`,
    },
    '& > div, & > dl, & > p': { padding: '8px 16px', margin: 0, overflow: 'auto' },
    '& p': { margin: 0 },
  }),
  title: css({ display: 'flex', gap: 8, alignItems: 'center', fontSize: 14, margin: 0 }),
  value: css({ fontSize: 22, lineHeight: '28px', fontWeight: 600, color: themeColors(theme).text.maxContrast }),
  facts: css({
    '& > div': { display: 'grid', gridTemplateColumns: '150px 1fr', gap: 8 },
    '& dt': { color: themeColors(theme).text.secondary, fontWeight: 400 },
    '& dd': { margin: 0 },
  }),
  actions: css({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 4 }),
  muted: css({ color: themeColors(theme).text.secondary }),
});
