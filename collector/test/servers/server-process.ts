import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { freePort } from './free-port.ts';

/** A real server of somebody else, on loopback, with a folder of its own. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Of the process that runs now; another one after `restart()`. */
  readonly pid: number;
  /** What the server itself wrote, for the message of a failing test. */
  log(): string;
  /** Ends the server politely and removes its folder. */
  stop(): Promise<void>;
  /** Ends the server like a power cut; the folder stays for `restart()`. */
  kill9(): Promise<void>;
  /** Same folder, same port, new process; ends the old one politely when it still runs. */
  restart(): Promise<void>;
}

/** How one kind of server is started; `prepare` runs once, before the first start, in the empty folder. */
export interface ServerRecipe {
  readonly name: string;
  readonly url: (port: number) => string;
  readonly prepare?: (folder: string, port: number) => Promise<void> | void;
  /** Runs before every start. */
  readonly mend?: (folder: string) => void;
  readonly command: (folder: string, port: number) => readonly string[];
  readonly isReady: (port: number) => Promise<boolean>;
  /** What ends it politely, and at once: SIGTERM unless it says otherwise. */
  readonly endSignal?: NodeJS.Signals;
}

/** Of a busy machine: two collectors that start beside three test suites need most of a minute. */
const READY_MILLISECONDS = 60_000;
const POLITE_MILLISECONDS = 8_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

/** With setpriv the kernel ends the server when the test process dies, even by kill -9. */
const boundToParent = (command: readonly string[]): readonly string[] => {
  const setpriv = findBinary('setpriv');
  if (setpriv === undefined) return command;
  return command[0] === 'setpriv'
    ? [setpriv, '--pdeathsig', 'KILL', ...command.slice(1)]
    : [setpriv, '--pdeathsig', 'KILL', ...command];
};

const launch = (recipe: ServerRecipe, folder: string, port: number): ChildProcess => {
  recipe.mend?.(folder);
  const [program = '', ...args] = boundToParent(recipe.command(folder, port));
  const log = openSync(join(folder, 'server.log'), 'a');
  const child = spawn(program, args, { stdio: ['ignore', log, log], cwd: folder });
  child.once('error', () => undefined); // seen as a process that never gets ready
  closeSync(log);
  return child;
};

const readLog = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'server.log'), 'utf8');
  } catch {
    return '';
  }
};

const untilReady = async (recipe: ServerRecipe, child: ChildProcess, folder: string, port: number): Promise<void> => {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (Date.now() < deadline) {
    if (hasEnded(child) || child.pid === undefined) break;
    if (await recipe.isReady(port)) return;
    await pause(25);
  }
  child.kill('SIGKILL');
  throw new Error(`${recipe.name} did not get ready on port ${port}:\n${readLog(folder).slice(-2000)}`);
};

const endPolitely = async (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (hasEnded(child)) return;
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), POLITE_MILLISECONDS);
  await ended(child);
  clearTimeout(force);
};

const firstStart = async (recipe: ServerRecipe): Promise<{ child: ChildProcess; folder: string; port: number }> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), `vnioc-${recipe.name}-`));
    try {
      await recipe.prepare?.(folder, port);
      const child = launch(recipe, folder, port);
      await untilReady(recipe, child, folder, port);
      return { child, folder, port };
    } catch (cause) {
      rmSync(folder, { recursive: true, force: true });
      // Between finding a free port and listening on it, somebody else may take it.
      if (attempt === 3 || !/in use/i.test(String(cause))) throw cause;
    }
  }
};

/** Starts a server by its recipe and waits until it answers. */
export const startServer = async (recipe: ServerRecipe): Promise<RunningServer> => {
  const first = await firstStart(recipe);
  const { folder, port } = first;
  let child = first.child;
  return {
    url: recipe.url(port),
    port,
    folder,
    get pid() {
      return child.pid ?? 0;
    },
    log: () => readLog(folder),
    stop: async () => {
      await endPolitely(child, recipe.endSignal);
      rmSync(folder, { recursive: true, force: true });
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    restart: async () => {
      await endPolitely(child, recipe.endSignal);
      child = launch(recipe, folder, port);
      await untilReady(recipe, child, folder, port);
    },
  };
};
