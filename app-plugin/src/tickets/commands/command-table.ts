import type { TicketCommandInput } from '@vnioc/contract/ticket-commands.ts';
import type { CommandType } from '../command-words.ts';

/** How a field is asked for; what can be chosen comes of the ticket or the registers. */
export type FieldKind =
  | 'note'
  | 'short'
  | 'document'
  | 'moment'
  | 'flag'
  | 'yesNo'
  | 'unit'
  | 'units'
  | 'severity'
  | 'rejection'
  | 'waitReason'
  | 'ticket'
  | 'step'
  | 'turn'
  | 'figure'
  | 'revision'
  | 'rung'
  | 'package'
  | 'newRequest'
  | 'request'
  | 'call'
  | 'presence'
  | 'person';

export interface Field {
  readonly kind: FieldKind;
  readonly required: boolean;
}

export type CommandOf<T extends CommandType> = Extract<TicketCommandInput, { type: T }>;

/** Every field of a command; one that the contract has and the table lacks does not compile. */
export type FieldsOf<T extends CommandType> = {
  readonly [K in Exclude<keyof CommandOf<T>, 'type'>]-?: Field;
};

export type CommandsOf<T extends CommandType> = { readonly [K in T]: FieldsOf<K> };

export const must = (kind: FieldKind): Field => ({ kind, required: true });
export const may = (kind: FieldKind): Field => ({ kind, required: false });
