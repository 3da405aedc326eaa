import type { ParseArgsOptionsConfig } from 'node:util';
import { usageFault } from './command-fault.ts';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Speaks to the API, wherever it answers. */
export interface Client {
  /** Null: no collector runs, and the data are read and written directly. */
  readonly running: { readonly pid: number; readonly url: string } | null;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

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
  /** Prints a line beside the answer, so that the answer alone can be piped on. */
  readonly complain: (line: string) => void;
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
