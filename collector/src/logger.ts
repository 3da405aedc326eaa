import pino from 'pino';
import type { Logger } from 'pino';
import { join } from 'node:path';

/** Structured log in the data folder; what a person should see goes to the terminal as plain sentences as well. */
export function openLogger(dataFolder: string, level: string): Logger {
  const file = pino.destination({ dest: join(dataFolder, 'collector.log'), mkdir: true, sync: false });
  return pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] }, file);
}
