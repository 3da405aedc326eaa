import type { TicketCommandInput } from '@vnioc/contract/ticket-commands.ts';
import type { CommandType } from './command-words.ts';
import type { Field } from './commands/command-table.ts';
import { fieldsOf } from './commands/all-commands.ts';
import { momentSaid } from './moment-said.ts';

/** What stands in a form, by the name of the field. */
export type Entered = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || isEmptyList(value);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Names of fields that keep a command from being sent: left out, or no instant. */
export const missingIn = (type: CommandType, entered: Entered): readonly string[] =>
  fieldsOf(type)
    .filter(([name, field]) => isMissing(entered[name], field))
    .map(([name]) => name);

const isMissing = (value: unknown, { kind, required }: Field): boolean => {
  if (isEmpty(value)) return required;
  return kind === 'moment' && momentSaid(String(value)) === null;
};

/** A filled form as the API takes it; what was left empty is left out. */
export const bodyOfCommand = (type: CommandType, entered: Entered): TicketCommandInput => {
  const said = fieldsOf(type).flatMap(([name, { kind }]) => {
    const value = entered[name];
    if (kind === 'flag') return value === true || name === 'inNameOfChair' ? [[name, value === true]] : [];
    if (isEmpty(value)) return [];
    return [[name, plainValue(kind, value)]];
  });
  return { type, ...Object.fromEntries(said) } as TicketCommandInput;
};

const plainValue = (kind: Field['kind'], value: unknown): unknown => {
  if (kind === 'moment') return momentSaid(String(value));
  return kind === 'rung' ? Number(value) : value;
};
