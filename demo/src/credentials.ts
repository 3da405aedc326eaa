import { readFileSync } from 'node:fs';

/** What each upstream system asks for, by the name of the environment variable that the registers give. */
export type Credentials = Readonly<Record<string, string>>;

const DEFAULTS = new URL('../credentials.json', import.meta.url);

/** Demonstration credentials (`demo/credentials.json`), each replaced by the environment where it says otherwise. */
export function credentialsFrom(environment: Readonly<Record<string, string | undefined>>): Credentials {
  const defaults = JSON.parse(readFileSync(DEFAULTS, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(defaults).map(([name, known]) => [name, environment[name] ?? known]));
}
