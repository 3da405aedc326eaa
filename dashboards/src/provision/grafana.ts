import { setTimeout as pause } from 'node:timers/promises';

export interface GrafanaAccess {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** What Grafana refused or could not do, as the person at the keyboard should read it. */
export class GrafanaRefused extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

export interface Grafana {
  /** Until the server answers; throws when it does not within the time. */
  untilReady(seconds: number): Promise<void>;
  /** The id of an organisation by its name, made when there is none. */
  organisation(name: string): Promise<{ readonly id: number; readonly made: boolean }>;
  /** Gives the first organisation its name, if it still has the one that Grafana gave it. */
  nameFirst(name: string): Promise<boolean>;
  /** Ids of the alert rules of the first organisation that came from files. */
  ruleIds(): Promise<readonly string[]>;
  reload(what: Reloadable): Promise<void>;
}

export const RELOADABLE = ['datasources', 'plugins', 'dashboards', 'alerting'] as const;
export type Reloadable = (typeof RELOADABLE)[number];

interface ProvisionedRule {
  readonly uid: string;
  readonly provenance?: string;
}

const DEFAULT_NAME = 'Main Org.';

/** Grafana's HTTP API as its server administrator. */
export function grafanaAt({ url, user, password }: GrafanaAccess): Grafana {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      ...{ method, headers: { authorization, 'content-type': 'application/json', 'x-grafana-org-id': '1' } },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await answer.text();
    if (answer.ok) return text === '' ? null : (JSON.parse(text) as unknown);
    throw new GrafanaRefused(answer.status, sentenceOf(answer.status, `${method} ${path}`, text));
  };
  const idOf = async (name: string): Promise<number | null> => {
    try {
      return ((await call('GET', `/api/orgs/name/${encodeURIComponent(name)}`)) as { id: number }).id;
    } catch (error) {
      if (error instanceof GrafanaRefused && error.status === 404) return null;
      throw error;
    }
  };
  return {
    untilReady: (seconds) => untilReady(url, seconds),
    async organisation(name) {
      const known = await idOf(name);
      if (known !== null) return { id: known, made: false };
      const { orgId } = (await call('POST', '/api/orgs', { name })) as { orgId: number };
      return { id: orgId, made: true };
    },
    async nameFirst(name) {
      const first = (await call('GET', '/api/orgs/1')) as { name: string };
      if (first.name !== DEFAULT_NAME) return false;
      await call('PUT', '/api/orgs/1', { name });
      return true;
    },
    async ruleIds() {
      const rules = (await call('GET', '/api/v1/provisioning/alert-rules')) as readonly ProvisionedRule[];
      return rules.filter(({ provenance }) => provenance === 'file').map(({ uid }) => uid);
    },
    reload: async (what) => void (await call('POST', `/api/admin/provisioning/${what}/reload`)),
  };
}

function sentenceOf(status: number, asked: string, text: string): string {
  if (status === 401)
    return 'Grafana không nhận tài khoản quản trị; xem GRAFANA_ADMIN_USER, GRAFANA_ADMIN_PASSWORD. / Grafana refuses the administrator’s account.';
  if (status === 403)
    return 'Tài khoản không phải quản trị máy chủ Grafana. / The account is no server administrator of Grafana.';
  return `Grafana trả lời ${status} cho ${asked}: ${text.slice(0, 300)}`;
}

async function untilReady(url: string, seconds: number): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(500)) {
    try {
      if ((await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2000) })).ok) return;
    } catch {
      // Not yet.
    }
  }
  throw new Error(`Grafana không trả lời ở ${url} sau ${seconds} giây. / Grafana does not answer at ${url}.`);
}
