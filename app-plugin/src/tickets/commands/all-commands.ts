import type { CommandType } from '../command-words.ts';
import { ANSWERING } from './answering.ts';
import type { CommandsOf, Field } from './command-table.ts';
import { DISPATCHING } from './dispatching.ts';
import { ENDING } from './ending.ts';
import { HANDLING } from './handling.ts';
import { MOBILIZING } from './mobilizing.ts';
import { VERIFYING } from './verifying.ts';

/** Every command the API takes; forms are made of it. */
export const COMMANDS: CommandsOf<CommandType> = {
  ...VERIFYING,
  ...DISPATCHING,
  ...HANDLING,
  ...ENDING,
  ...MOBILIZING,
  ...ANSWERING,
};

export const isCommand = (word: string): word is CommandType => word in COMMANDS;

/** The fields of a command in the order in which they are asked for. */
export const fieldsOf = (type: CommandType): readonly (readonly [name: string, field: Field])[] =>
  Object.entries<Field>(COMMANDS[type]);

/** In which group a command is offered. */
export const COMMAND_GROUPS = [
  ['verifying', Object.keys(VERIFYING)],
  ['dispatching', Object.keys(DISPATCHING)],
  ['handling', Object.keys(HANDLING)],
  ['ending', Object.keys(ENDING)],
  ['mobilizing', Object.keys(MOBILIZING)],
  ['answering', Object.keys(ANSWERING)],
] as const;
