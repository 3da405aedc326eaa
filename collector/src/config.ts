import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instant } from './kernel/clock.ts';

/** Where and how a collector runs. Holds nothing secret, so that it may be logged whole. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** A shipped site by name, or a directory. */
  readonly site: string;
  /** Null: the machine's time rules. */
  readonly simulation: { readonly start: Instant; readonly speed: number; readonly until: Instant } | null;
  readonly clockListeners: readonly string[];
  readonly allowSimulatedSinks: boolean;
  readonly database: 'sqlite' | 'postgres';
  readonly influx: InfluxConfig | null;
  /** Senders of alerts that are asked what their deliveries lost; of a cluster every member. */
  readonly alertSenders: readonly { readonly kind: 'alertmanager' | 'prometheus' | 'grafana'; readonly url: string }[];
  readonly logLevel: string;
  /** Where Grafana's signing keys are, and who may issue tokens. */
  readonly grafana: { readonly issuer: string; readonly keysUrl: string } | null;
}

export type InfluxConfig =
  | { readonly mode: 'v1'; readonly url: string; readonly database: string }
  | { readonly mode: 'v2'; readonly url: string; readonly organisation: string; readonly bucket: string };

/** Apart from the configuration, so that it can never be logged with it. */
export interface Secrets {
  readonly databaseUrl: string | null;
  /** Value of the Authorization header: `Basic …`, `Token …`, `Bearer …`; for v2 the bare token. */
  readonly influxAuthorization: string | null;
  /** What registers name: `bearerEnv: QLVB_TOKEN`. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The command line or the environment is wrong: nothing was started. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  site: { type: 'string' },
  clock: { type: 'string' },
  speed: { type: 'string' },
  until: { type: 'string' },
  'allow-simulated-sinks': { type: 'boolean' },
} as const;

/** Reads command line and environment, the only place that does. Throws ConfigError with a sentence. */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): { config: Config; secrets: Secrets } {
  const options = parse(argv);
  return {
    config: {
      host: env['IOC_HOST'] ?? '127.0.0.1',
      port: portOf(options.port ?? env['IOC_PORT'] ?? '8480'),
      dataFolder: resolve(options.data ?? env['IOC_DATA'] ?? 'data'),
      site: options.site ?? env['IOC_SITE'] ?? 'demo',
      simulation: simulationOf(options),
      clockListeners: (env['IOC_CLOCK_LISTENER'] ?? '').split(/[\s,]+/).filter((url) => url !== ''),
      allowSimulatedSinks: options['allow-simulated-sinks'] ?? false,
      database: env['IOC_DATABASE_URL'] === undefined ? 'sqlite' : 'postgres',
      influx: influxOf(env),
      alertSenders: (['alertmanager', 'prometheus', 'grafana'] as const).flatMap((kind) => {
        const urls = (env[`IOC_${kind.toUpperCase()}_URL`] ?? '').split(/[\s,]+/).filter((url) => url !== '');
        return urls.map((url) => ({ kind, url }));
      }),
      logLevel: env['IOC_LOG_LEVEL'] ?? 'info',
      grafana: grafanaOf(env),
    },
    secrets: {
      databaseUrl: env['IOC_DATABASE_URL'] ?? null,
      influxAuthorization: env['IOC_INFLUX_AUTHORIZATION'] ?? null,
      environment: Object.fromEntries(
        Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}. Xem / See: npm start -- --help`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ConfigError(`--port ${text}: cổng phải là số từ 0 đến 65535 / a port is a number from 0 to 65535.`);
}

function simulationOf(options: ReturnType<typeof parse>): Config['simulation'] {
  if (options.clock === undefined) {
    if (options.speed === undefined && options.until === undefined) return null;
    throw new ConfigError('--speed và --until chỉ dùng cùng --clock / --speed and --until go with --clock only.');
  }
  return {
    start: instantOption('--clock', options.clock),
    speed: speedOf(options.speed ?? '60'),
    until: options.until === undefined ? Infinity : instantOption('--until', options.until),
  };
}

const WITH_ZONE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** An instant without a zone is office time, UTC+7. */
function instantOption(name: string, text: string): Instant {
  const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00`}+07:00`;
  const at = WITH_ZONE.test(text) ? Date.parse(zoned) : NaN;
  if (Number.isFinite(at)) return at;
  throw new ConfigError(`${name} ${text}: viết như / write it like 2024-06-03T07:00+07:00.`);
}

function speedOf(text: string): number {
  const speed = text === 'max' ? Infinity : Number(text);
  if (speed > 0) return speed;
  throw new ConfigError(`--speed ${text}: là số dương hoặc "max" / a positive number or "max".`);
}

function influxOf(env: NodeJS.ProcessEnv): InfluxConfig | null {
  const url = env['IOC_INFLUX_URL'];
  if (url === undefined) return null;
  const bucket = env['IOC_INFLUX_BUCKET'];
  if (bucket === undefined) return { mode: 'v1', url, database: env['IOC_INFLUX_DATABASE'] ?? 'ioc' };
  return { mode: 'v2', url, organisation: env['IOC_INFLUX_ORG'] ?? 'ioc', bucket };
}

function grafanaOf(env: NodeJS.ProcessEnv): Config['grafana'] {
  const issuer = env['IOC_GRAFANA_ISSUER'];
  if (issuer === undefined) return null;
  const base = issuer.replace(/\/$/, '');
  return { issuer, keysUrl: env['IOC_GRAFANA_KEYS_URL'] ?? `${base}/api/signing-keys/keys` };
}
