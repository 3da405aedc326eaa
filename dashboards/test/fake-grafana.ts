import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeGrafana {
  readonly url: string;
  readonly organisations: Map<number, string>;
  /** Alert rules of the first organisation, as its provisioning API lists them. */
  readonly rules: { uid: string; provenance: string }[];
  readonly reloaded: string[];
  /** Reloads that answer 500, as Grafana does when a plugin is not installed. */
  readonly broken: Set<string>;
  close(): Promise<void>;
}

const PASSWORD = 'thử';

/** The few paths of Grafana's API that provisioning asks, behaving as Grafana 12.4 does. */
export async function fakeGrafana(password = PASSWORD): Promise<FakeGrafana> {
  const organisations = new Map([[1, 'Main Org.']]);
  const [reloaded, broken] = [[] as string[], new Set<string>()];
  const rules: FakeGrafana['rules'] = [];
  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const path = decodeURIComponent(request.url ?? '');
    const asked = `${request.method} ${path}`;
    if (path === '/api/health') return [200, { database: 'ok' }];
    const account = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    if (account !== `admin:${password}`) return [401, { message: 'Invalid username or password' }];
    if (asked === 'GET /api/v1/provisioning/alert-rules') return [200, rules];
    if (asked === 'GET /api/orgs/1') return [200, { id: 1, name: organisations.get(1) }];
    if (asked === 'PUT /api/orgs/1') {
      organisations.set(1, nameIn(await bodyOf(request)));
      return [200, { message: 'Organization updated' }];
    }
    if (asked.startsWith('GET /api/orgs/name/')) {
      const id = [...organisations].find(([, name]) => name === path.slice('/api/orgs/name/'.length))?.[0];
      return id === undefined ? [404, { message: 'Organization not found' }] : [200, { id }];
    }
    if (asked === 'POST /api/orgs') {
      const id = Math.max(...organisations.keys()) + 1;
      organisations.set(id, nameIn(await bodyOf(request)));
      return [200, { orgId: id, message: 'Organization created' }];
    }
    const what = /^POST \/api\/admin\/provisioning\/(\w+)\/reload$/.exec(asked)?.[1];
    if (what === undefined) return [404, { message: 'Not found' }];
    if (broken.has(what)) return [500, { message: 'plugin not installed: "vnioc-operations-app"' }];
    reloaded.push(what);
    return [200, { message: 'Config reloaded' }];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ organisations, rules, reloaded, broken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const nameIn = (text: string): string => (JSON.parse(text) as { name: string }).name;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
