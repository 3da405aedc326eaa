import type { WorkItem, WorkTurn } from '@vnioc/contract/unit-work.ts';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { bothTexts, workingSpanText } from '../../instants/instant-text.ts';
import { useOffice } from '../../office/use-office.ts';
import { isAllowed } from '../../tickets/stage-of.ts';
import { fill, useLanguage, useWords } from '../../words/language.ts';
import { ExplainForm } from '../accounting/ExplainForm.tsx';
import { TimeBar } from '../accounting/TimeBar.tsx';
import { turnStyles } from './turn-styles.ts';
import { turnTexts } from './turn-texts.ts';
import { unitWords } from './words.ts';

interface Props {
  readonly unit: string;
  readonly ticket: WorkItem;
  readonly changed: () => void;
}

/** Whose hands one ticket was in: the bar and its sum, and on opening every turn, each own one with its "Giải trình". */
export const TimeOfTicket = ({ unit, ticket, changed }: Props) => {
  const [words, styles] = [useWords(unitWords), useStyles2(turnStyles)];
  const { time, turns, number } = ticket;
  return (
    <div className={styles.time}>
      <TimeBar time={time} title={fill(words.timeOf, { number })} />
      <details>
        <summary>{fill(words.turnsOf, { n: turns.length })}</summary>
        <ol className={styles.turns} reversed>
          {turns.toReversed().map((turn) => (
            <TurnRow key={turn.turn} {...{ unit, turn, changed }} ticket={ticket} />
          ))}
        </ol>
      </details>
    </div>
  );
};

const TurnRow = ({ unit, ticket, turn, changed }: Props & { readonly turn: WorkTurn }) => {
  const [words, styles] = [useWords(unitWords), useStyles2(turnStyles)];
  const [office, language] = [useOffice(), useLanguage()];
  const [explains, setExplains] = useState(false);
  const own = turn.holder.kind === 'unit' && turn.holder.unit === unit;
  const may = own && turn.explanation === null && isAllowed(ticket, 'explain');
  const { who, rest } = turnTexts(turn, language, office.now);
  return (
    <li className={styles.turn}>
      <div>
        {who}: <b className={turn.overdueMs > 0 ? styles.late : ''}>{workingSpanText(turn.onClockMs, language)}</b>
        <small>
          {fill(words.turnFrom, { at: bothTexts(turn.from, office.now, language) })}
          {rest.map((one) => ` · ${one}`)}
        </small>
      </div>
      {may && !explains && (
        <Button
          fill="text"
          aria-label={fill(words.explainTurn, { turn: who, number: ticket.number })}
          onClick={() => setExplains(true)}
        >
          {words.explain}
        </Button>
      )}
      {explains && (
        <div className={styles.form}>
          <ExplainForm
            line={{ ticket: ticket.id, turn: turn.turn }}
            onDone={() => (setExplains(false), changed())}
            onCancel={() => setExplains(false)}
          />
        </div>
      )}
    </li>
  );
};
