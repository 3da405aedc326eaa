import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { DatabaseFault } from '../storage/database-fault.ts';
import { COMMANDS } from './all-commands.ts';
import { openClient } from './client.ts';
import { CommandFault, usageFault } from './command-fault.ts';
import type { Command, OptionValues, Client } from './command.ts';

const COMMON = {
  data: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface Terminal {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs one command line and answers its exit code: 0 all is well, 1 it is not, 2 it was typed wrongly. */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  const language = languageOf(env);
  const [name, ...rest] = argv;
  const command = COMMANDS.find((one) => one.name === name);
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.say(helpOfAll(language));
      return name === undefined ? 2 : 0;
    }
    if (command === undefined)
      throw usageFault(`Không có lệnh "${name}"; xem --help. / No command "${name}"; see --help.`);
    return await runOne(command, rest, env, language, terminal);
  } catch (error) {
    const known = error instanceof CommandFault || error instanceof ConfigError || error instanceof DatabaseFault;
    terminal.complain(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    return error instanceof CommandFault ? error.exitCode : error instanceof ConfigError ? 2 : 1;
  }
}

async function runOne(
  command: Command,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  language: 'vi' | 'en',
  { say, complain }: Terminal,
): Promise<number> {
  const { values, positionals } = parsed(command, args);
  if (values['help'] === true) {
    say(`npm run ioc -- ${command.usage} [--data D] [--json]\n${command.summary[language]}`);
    return 0;
  }
  const dataFolder = resolve(String(values['data'] ?? environment['IOC_DATA'] ?? 'data'));
  let client: Promise<Client> | null = null;
  const api = () => (client ??= openClient(dataFolder, values, environment, language));
  try {
    const json = values['json'] === true;
    return await command.run({ values, positionals, dataFolder, environment, json, language, say, complain, api });
  } finally {
    await (client as Promise<Client> | null)?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }
}

function parsed(command: Command, args: readonly string[]): { values: OptionValues; positionals: readonly string[] } {
  try {
    const options = { ...command.options, ...COMMON };
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: values as OptionValues, positionals };
  } catch (error) {
    throw usageFault(`${(error as Error).message}\nnpm run ioc -- ${command.usage}`);
  }
}

const languageOf = (env: NodeJS.ProcessEnv): 'vi' | 'en' =>
  (env['IOC_LANGUAGE'] ?? 'vi').startsWith('en') ? 'en' : 'vi';

function helpOfAll(language: 'vi' | 'en'): string {
  const lines = COMMANDS.map(({ usage, summary }) => `  ${usage}\n      ${summary[language]}`);
  const head =
    language === 'vi'
      ? 'npm run ioc -- <lệnh> [--data D] [--site S] [--json] [--help]   (tiếng Anh: IOC_LANGUAGE=en)'
      : 'npm run ioc -- <command> [--data D] [--site S] [--json] [--help]';
  return [head, ...lines].join('\n');
}
