import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { Field as Asked } from '../commands/command-table.ts';

/** One field of a command: what is asked, what stands there, and how to change it. */
export interface FieldProps {
  readonly name: string;
  readonly field: Asked;
  readonly ticket: TicketDetail;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly autoFocus?: boolean;
}

/** The same for its control, which carries the id and the name. */
export interface ControlProps extends FieldProps {
  readonly id: string;
  readonly label: string;
}
