import type { DataFrame } from '@grafana/data';
import type { CellTicket } from '../board/board.ts';
import { fieldNamed, numberColumn, rowsOf, textColumn } from './reading.ts';

const FINAL = ['closed', 'rejected', 'duplicate', 'redirected'];

/** A frame of the query kind `tickets`. */
export const isTicketFrame = (frame: DataFrame): boolean =>
  ['id', 'state', 'severity', 'unit_id', 'indicator'].every((name) => fieldNamed(frame, name) !== undefined);

export interface TicketOfCell {
  readonly unit: string;
  readonly indicator: string;
  readonly ticket: CellTicket;
}

/** Open tickets by cell. Titles are left out: on a wall nobody may read them. */
export const readTickets = (frame: DataFrame): readonly TicketOfCell[] => {
  const [id, state] = [textColumn(frame, 'id'), textColumn(frame, 'state')];
  const [unit, indicator] = [textColumn(frame, 'unit_id'), textColumn(frame, 'indicator')];
  const [due, overdue] = [numberColumn(frame, 'due'), numberColumn(frame, 'overdue')];
  return rowsOf(frame).flatMap((row) => {
    const [ticket, itsState, itsUnit, itsIndicator] = [id(row), state(row), unit(row), indicator(row)];
    if (ticket === null || itsState === null || itsUnit === null || itsIndicator === null) return [];
    if (FINAL.includes(itsState)) return [];
    const about = { id: ticket, state: itsState, dueAt: due(row), overdue: overdue(row) === 1 };
    return [{ unit: itsUnit, indicator: itsIndicator, ticket: about }];
  });
};
