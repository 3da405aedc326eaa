import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../architecture/source-file.ts';
import { findBinary } from '../servers/binary.ts';
import { describeWith } from '../servers/describe-with.ts';

interface Service {
  readonly image?: string;
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
}

const compose = parse(readFileSync(join(REPOSITORY, 'docker-compose.yml'), 'utf8')) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
const example = readFileSync(join(REPOSITORY, '.env.example'), 'utf8');

const config = (...args: string[]): { status: number | null; text: string } => {
  const result = spawnSync('docker-compose', ['-f', 'docker-compose.yml', ...args, 'config'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status: result.status, text: `${result.stdout}${result.stderr}` };
};

describeWith(findBinary('docker-compose') !== undefined, 'docker-compose')('docker-compose.yml in the real parser', () => {
  it('is valid with the example environment', () => {
    const { status, text } = config('--env-file', '.env.example');
    expect(text).toContain('VNIOC_COLLECTOR_URL: http://collector:8480');
    expect(status).toBe(0);
  }, 20_000);

  it('refuses to start without secrets instead of inventing them', () => {
    const { status, text } = config('--env-file', '.npmrc');
    expect(status).not.toBe(0);
    expect(text).toMatch(/set \w+ in \.env/);
  }, 20_000);
});

describe('docker-compose.yml', () => {
  it('has the collector and the five servers beside it, and what sets them up', () => {
    const expected = ['alertmanager', 'collector', 'grafana', 'influxdb', 'postgres', 'prometheus', 'setup'];
    expect(services.map(([name]) => name).sort()).toEqual(expected);
  });

  it('runs Grafana 12.4 on glibc, with the Node that the data source needs', () => {
    const grafana = readFileSync(join(REPOSITORY, 'grafana/Dockerfile'), 'utf8');
    expect(grafana).toMatch(/^FROM grafana\/grafana:12\.4\.\d+-ubuntu$/m);
    expect(grafana).toMatch(/^COPY --from=node:2[024]\S* \/usr\/local\/bin\/node /m);
  });

  // What ends after its work is done has no health to watch.
  it.each(services.filter(([name]) => name !== 'setup'))('watches the health of %s', (_, service) => {
    const dockerfile = readFileSync(join(REPOSITORY, 'Dockerfile'), 'utf8');
    const watched = service.healthcheck !== undefined || (service.image === undefined && dockerfile.includes('HEALTHCHECK'));
    expect(watched).toBe(true);
  });

  it.each(services.filter(([, { image }]) => image !== undefined))('pins the image of %s to a version', (_, { image }) => {
    expect(image).toMatch(/:v?\d+/);
  });

  it('mounts only files of this repository that exist, or that a command makes', () => {
    const made = /^\.\/(secrets|dist\/plugins\/vnioc-operations-app)$/;
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    const missing = mounted.filter((path) => path.startsWith('./') && !made.test(path) && !existsSync(join(REPOSITORY, path)));
    expect(missing).toEqual([]);
  });

  it('asks for nothing that the example environment does not name, and keeps no secret in it', () => {
    const text = readFileSync(join(REPOSITORY, 'docker-compose.yml'), 'utf8');
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)[:}]/g)].map(([, name]) => name ?? ''));
    expect([...asked].filter((name) => !example.includes(`${name}=`))).toEqual([]);
    const secrets = [...example.matchAll(/^\w*(?:PASSWORD|TOKEN)=(.*)$/gm)].map(([, value]) => value);
    expect(new Set(secrets)).toEqual(new Set(['change-me']));
  });
});
