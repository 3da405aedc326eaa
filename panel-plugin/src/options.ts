import type { RowOrder } from './board/rows.ts';
import type { Language } from './texts.ts';

/** What the author of a dashboard chooses. */
export interface StatusBoardOptions {
  readonly language: Language;
  readonly mode: 'desk' | 'wall';
  readonly columns: 'indicators' | 'domains';
  readonly order: RowOrder;
  /** Unit whose children are shown first; '' for the top of the tree. */
  readonly root: string;
  readonly sparklines: boolean;
  readonly details: boolean;
  readonly legend: boolean;
  readonly columnWidth: number;
  /** Of the wall: how long a page stands. */
  readonly pageSeconds: number;
  /** Address of a ticket, with ${ticket}, ${unit}, ${indicator}, ${domain}. */
  readonly ticketUrl: string;
  /** Address of the form of a new one; '' for no such action. */
  readonly newTicketUrl: string;
}

export const DEFAULT_OPTIONS: StatusBoardOptions = {
  ...{ language: 'vi', mode: 'desk', columns: 'indicators', order: 'register', root: '' },
  ...{ sparklines: true, details: true, legend: true, columnWidth: 92, pageSeconds: 20 },
  ticketUrl: '/a/vnioc-operations-app/tickets/${ticket}',
  newTicketUrl: '/a/vnioc-operations-app/tickets/new?unit=${unit}&indicator=${indicator}',
};

/** Options of one field, which overrides may set for a single indicator. */
export interface StatusBoardFieldOptions {
  /** In base units of the data; undefined: none. */
  readonly target?: number;
  readonly side?: 'low' | 'high';
}
