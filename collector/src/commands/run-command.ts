import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ConfigError } from '../config.ts';
import { DatabaseFault } from '../storage/database-fault.ts';
import { COMMANDS } from './all-commands.ts';
import { readingClient, writingClient, type Speaker } from './client.ts';
import { CommandFault, usageFault } from './command-fault.ts';
import { textOption, type Client, type Command, type CommandContext, type OptionValues } from './command.ts';
import { COMMON_OPTIONS, helpOf, helpOfAll } from './help.ts';

export interface Terminal {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs one command line and answers its exit code: 0 all is well, 1 it is not, 2 it was typed wrongly. */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.say(helpOfAll(COMMANDS));
      return name === undefined ? 2 : 0;
    }
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined)
      throw usageFault(`Không có lệnh "${name}"; xem --help. / No command "${name}"; see --help.`);
    return await runOne(command, rest, env, terminal);
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
  terminal: Terminal,
): Promise<number> {
  const { values, positionals } = parsed(command, args);
  if (values['help'] === true) {
    terminal.say(helpOf(command));
    return 0;
  }
  const typedIn = environment['INIT_CWD'] ?? process.cwd();
  const dataFolder = resolve(textOption(values, 'data') ?? environment['IOC_DATA'] ?? 'data');
  const place = { dataFolder, environment, site: siteOption(values, typedIn), language: languageOf(environment) };
  const { reading, writing, close } = clients({ ...place, actAs: textOption(values, 'by') });
  try {
    const json = values['json'] === true;
    const context: CommandContext = { ...place, ...terminal, values, positionals, typedIn, json, reading, writing };
    return await command.run(context);
  } finally {
    await close();
  }
}

/** Opened when a command first asks for one, closed when it is done. */
function clients(speaker: Speaker): Pick<CommandContext, 'reading' | 'writing'> & { close(): Promise<void> } {
  const opened: Promise<Client>[] = [];
  const keep = (client: Promise<Client>): Promise<Client> => {
    opened.push(client);
    return client;
  };
  return {
    reading: () => keep(readingClient(speaker)),
    writing: () => keep(writingClient(speaker)),
    async close() {
      for (const found of await Promise.allSettled(opened)) if (found.status === 'fulfilled') await found.value.close();
    },
  };
}

/** A site given as a folder is seen from where the command was typed. */
function siteOption(values: OptionValues, typedIn: string): string | undefined {
  const site = textOption(values, 'site');
  return site?.includes('/') === true ? resolve(typedIn, site) : site;
}

function parsed(command: Command, args: readonly string[]): { values: OptionValues; positionals: readonly string[] } {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, { takes }]) => [
      name,
      { type: takes === undefined ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: values as OptionValues, positionals };
  } catch (error) {
    const what = /'([^']*)'/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw usageFault(`Tùy chọn không hợp lệ: ${what} / Unknown or incomplete option: ${what}\n\n${helpOf(command)}`);
  }
}

const languageOf = (env: NodeJS.ProcessEnv): 'vi' | 'en' =>
  (env['IOC_LANGUAGE'] ?? 'vi').startsWith('en') ? 'en' : 'vi';
