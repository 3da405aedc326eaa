import pino from 'pino';
import type { Logger } from 'pino';
import { join } from 'node:path';

/**
 * Structured log in the data folder; what a person should see goes to the terminal as plain sentences as well. Written
 * at once: a start that is refused ends before an asynchronous file is open.
 */
export function openLogger(dataFolder: string, level: string): Logger {
  const file = pino.destination({ dest: join(dataFolder, 'collector.log'), mkdir: true, sync: true });
  return pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] }, file);
}
