import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binary.ts';
import { acceptsTcp } from './readiness.ts';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

/** aiosmtpd, Debian package `python3-aiosmtpd`. */
export const smtpAvailable = (): boolean => findBinary('aiosmtpd') !== undefined;

export interface SmtpServer extends RunningServer {
  /** Every message that was taken, as it lies in the mailbox; it stays there over a kill. */
  mails(): readonly string[];
}

/** A server that keeps what it takes as files of a Maildir; nobody is asked for a password. */
export async function startSmtp(): Promise<SmtpServer> {
  const server = await startServer({
    name: 'smtp',
    url: (port) => `smtp://127.0.0.1:${port}`,
    command: (folder, port) => [
      findBinary('aiosmtpd') ?? 'aiosmtpd',
      ...['-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', join(folder, 'mail')],
    ],
    isReady: acceptsTcp,
  });
  const files = (): readonly string[] => {
    try {
      return readdirSync(join(server.folder, 'mail', 'new')).map((name) => join(server.folder, 'mail', 'new', name));
    } catch {
      return []; // no mail yet
    }
  };
  const mails = (): readonly string[] => files().map((file) => readFileSync(file, 'utf8'));
  return Object.create(server, { mails: { value: mails } }) as SmtpServer;
}
