import type { ParseArgsOptionsConfig } from 'node:util';
import type { Client } from './client.ts';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command has at hand. */
export interface CommandContext {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly json: boolean;
  readonly language: 'vi' | 'en';
  /** Prints a line. */
  readonly say: (line: string) => void;
  /** The running collector, or the data themselves when none runs. */
  readonly api: () => Promise<Client>;
}

/** One command of `npm run ioc -- <name>`. `run` answers the exit code: 0 only when all is well. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly options: ParseArgsOptionsConfig;
  run(context: CommandContext): Promise<number>;
}

/** The command cannot be carried out; the sentence is for whoever typed it. */
export class CommandFault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'CommandFault';
    this.exitCode = exitCode;
  }
}

/** The command was typed wrongly. */
export const usageFault = (message: string): CommandFault => new CommandFault(message, 2);

/** A positional argument that the command cannot do without. */
export function required(context: CommandContext, index: number, what: string): string {
  const value = context.positionals[index];
  if (value !== undefined && value !== '') return value;
  throw usageFault(`Thiếu ${what}; xem --help. / ${what} is missing; see --help.`);
}

export const textOption = (values: OptionValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
