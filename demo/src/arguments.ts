import { parseArgs } from 'node:util';
import type { Instant } from './world/time.ts';

export interface Arguments {
  readonly port: number;
  readonly mqttPort: number;
  readonly inbox: string;
  readonly seed: number;
  /** Given: the clock is simulated and stands there until `POST /clock`. Absent: the machine's time. */
  readonly start: Instant | null;
  readonly collector: string | null;
  readonly keyFile: string | null;
  /** Simulated people work on the tickets, through the collector's API. */
  readonly staff: boolean;
}

const OPTIONS = {
  port: { type: 'string', default: '8490' },
  'mqtt-port': { type: 'string', default: '8491' },
  inbox: { type: 'string' },
  seed: { type: 'string', default: '1670' },
  start: { type: 'string' },
  collector: { type: 'string' },
  'key-file': { type: 'string' },
  staff: { type: 'boolean', default: false },
} as const;

/** Reads the command line; throws with a sentence when something is missing or no number. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.inbox === undefined) throw new Error('--inbox is missing: the folder "inbox" of the collector\'s data');
  const start = values.start === undefined ? null : Date.parse(zoned(values.start));
  if (start !== null && !Number.isFinite(start))
    throw new Error(`--start "${values.start}" is no instant such as 2024-06-03T07:00+07:00`);
  return {
    port: whole(values.port, '--port'),
    mqttPort: whole(values['mqtt-port'], '--mqtt-port'),
    inbox: values.inbox,
    seed: whole(values.seed, '--seed'),
    start,
    collector: values.collector ?? null,
    keyFile: values['key-file'] ?? null,
    staff: values.staff,
  };
}

/** An instant without a zone is meant in Vietnam. */
const zoned = (text: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+07:00`);

function whole(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${option} "${text}" is not a whole number`);
  return number;
}
