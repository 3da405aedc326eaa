import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tests and benchmarks start for real: package → a program that shows it is there. */
const PACKAGES = {
  influxdb: 'influxd',
  'influxdb-client': 'influx',
  prometheus: 'prometheus',
  'prometheus-alertmanager': 'prometheus-alertmanager',
  'victoria-metrics': 'victoria-metrics',
  mosquitto: 'mosquitto',
  'mosquitto-clients': 'mosquitto_pub',
  postgresql: 'postgres',
  'python3-aiosmtpd': 'aiosmtpd',
  chromium: 'chromium',
  'docker-compose': 'docker-compose',
};
const POLICY = '/usr/sbin/policy-rc.d';

const postgresFolders = () => {
  const versions = '/usr/lib/postgresql';
  return existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : [];
};

const isOnMachine = (program) =>
  [...process.env.PATH.split(delimiter), '/usr/sbin', ...postgresFolders()].some((folder) =>
    existsSync(join(folder, program)),
  );

const missingPackages = () =>
  Object.entries(PACKAGES)
    .filter(([, program]) => !isOnMachine(program))
    .map(([name]) => name);

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Debian starts a server as soon as its package is installed; the tests start their own, on loopback. */
const forbidServiceStart = () => {
  if (existsSync(POLICY)) return;
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
  chmodSync(POLICY, 0o755);
};

const install = (names) => {
  console.log(`Cài gói Debian / installing Debian packages: ${names.join(' ')} …`);
  forbidServiceStart();
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...names);
};

/** Installs the servers where root and apt are there; elsewhere says which packages are wanted. Answers what is missing. */
export const ensureDebianPackages = () => {
  const wanted = missingPackages();
  if (wanted.length === 0) return [];
  if (process.getuid() === 0 && isOnMachine('apt-get')) install(wanted);
  const missing = missingPackages();
  if (missing.length > 0) {
    console.log(
      `Thiếu gói Debian: ${missing.join(' ')}. Các kiểm thử cần chúng bị bỏ qua và được đếm là "skipped". Cài: sudo apt-get install ${missing.join(' ')}` +
        `\nMissing Debian packages: ${missing.join(' ')}. Tests that need them are skipped and counted as such.`,
    );
  }
  return missing;
};
