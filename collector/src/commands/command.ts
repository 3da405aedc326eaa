import { resolve } from 'node:path';
import { usageFault } from './command-fault.ts';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Speaks to the API, wherever it answers. */
export interface Client {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** What a command has at hand. */
export interface CommandContext {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly dataFolder: string;
  /** `--site`, a folder of it whole. */
  readonly site: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder in which the command was typed: npm itself changes to the repository. */
  readonly typedIn: string;
  readonly json: boolean;
  readonly language: 'vi' | 'en';
  /** Prints a line. */
  readonly say: (line: string) => void;
  /** Prints a line beside the answer, so that the answer alone can be piped on. */
  readonly complain: (line: string) => void;
  /** The data themselves, read-only, whatever the collector does. */
  readonly reading: () => Promise<Client>;
  /** The running collector, or the data themselves when none runs. */
  readonly writing: () => Promise<Client>;
}

interface Explained {
  readonly vi: string;
  readonly en: string;
}

/** An option of a command; `takes` names its value, a flag takes none. */
export interface CommandOption extends Explained {
  readonly takes?: string;
}

/** One command of `npm run ioc -- <name>`. `run` answers the exit code: 0 only when all is well. */
export interface Command {
  readonly name: string;
  /** Every form of it, without the options. */
  readonly usage: readonly string[];
  readonly summary: Explained;
  readonly options: Readonly<Record<string, CommandOption>>;
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

/** A file or folder as it was typed, seen from where it was typed. */
export const pathOption = ({ values, typedIn }: CommandContext, name: string): string | undefined => {
  const value = textOption(values, name);
  return value === undefined ? undefined : resolve(typedIn, value);
};
