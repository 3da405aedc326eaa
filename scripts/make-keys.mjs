// Keys of Grafana, Prometheus and Alertmanager at the collector, one file each; those that are there stay.
//   node scripts/make-keys.mjs --collector URL --operator-key FILE --secrets FOLDER
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

/** File → role; the servers beside the collector read these files, so the folder guards them. */
const KEYS = {
  'metrics.key': 'metrics',
  'webhook.key': 'webhook',
  'grafana-webhook.key': 'webhook',
  'grafana-datasource.key': 'grafana-datasource',
  'grafana-app.key': 'grafana',
};

const untilReady = async (url) => {
  for (let tries = 0; tries < 360; tries += 1) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error(`Bộ thu thập không trả lời ở ${url}. / The collector does not answer at ${url}.`);
};

const make = async (url, operatorKey, name, role) => {
  const headers = { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' };
  // Two keys may not share a name; one whose file was lost is made anew beside it, and the old one may be revoked.
  const called = `${name.replace('.key', '')}-${new Date().toISOString().slice(0, 16).replaceAll(/\D/g, '')}`;
  const body = JSON.stringify({ name: called, role });
  const answer = await fetch(`${url}/api/v1/keys`, { method: 'POST', headers, body });
  const made = await answer.json();
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${made.detail ?? ''}`);
  return made.secret;
};

const main = async ({ collector, 'operator-key': operatorFile, secrets }) => {
  await untilReady(collector);
  const operatorKey = readFileSync(operatorFile, 'utf8').trim();
  mkdirSync(secrets, { recursive: true });
  for (const [name, role] of Object.entries(KEYS)) {
    const file = join(secrets, name);
    if (existsSync(file)) continue;
    writeFileSync(file, await make(collector, operatorKey, name, role), { mode: 0o644 });
    console.log(`${name}: ${role}`);
  }
};

const text = { type: 'string' };
const { values } = parseArgs({ options: { collector: text, 'operator-key': text, secrets: text } });
await main(values).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
