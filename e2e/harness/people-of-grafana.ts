import { request, type APIRequestContext, type APIResponse } from '@playwright/test';
import { administrator, siteUrl } from './site.ts';

export type State = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Where people who answer for one unit have their accounts (docs/run-with-compose.md); everybody else is in the first. */
const AGENCIES = 'Các đơn vị';
const OF_ONE_UNIT: readonly string[] = ['unit_head', 'unit_contact', 'data_entry'];

/** Of the demonstration's accounts alone, which exist for the journeys. */
const PASSWORD = 'hanh-trinh-kiem-thu';

/** In the tests no one person may do all that an operator may: the administrator stands in for the shift lead. */
export const OPERATOR = 'quan-tri';
const AS_SHIFT_LEAD = {
  ...{ person: 'truong-ca', deputy: OPERATOR, role: 'ioc_shift_lead', id: 'journeys-operator' },
  ...{ from: '2024-01-01T00:00+07:00', to: '2099-01-01T00:00+07:00', documentNumber: null },
};

interface PersonItem {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly { readonly role: string }[];
}

/** People of the demonstration, each with a Grafana account of their own that the collector knows by its identifier. */
export interface PeopleOfGrafana {
  /** The cookies of somebody who has signed in at Grafana by name and password. */
  readonly session: (person: string) => Promise<State>;
}

const checked = async (answer: APIResponse): Promise<APIResponse> => {
  if (!answer.ok()) throw new Error(`${answer.status()} ${answer.url()}: ${await answer.text()}`);
  return answer;
};

/** `collector`: its API in the operator's name. */
export function peopleOfGrafana(collector: APIRequestContext): PeopleOfGrafana {
  const sessions = new Map<string, Promise<State>>();
  const people = lazily(async () => {
    await checked(await collector.put('/api/v1/deputies', { data: { rows: [AS_SHIFT_LEAD] } }));
    return ((await (await checked(await collector.get('/api/v1/people'))).json()) as { items: PersonItem[] }).items;
  });
  const make = async (id: string): Promise<State> => {
    const person = (await people()).find((one) => one.id === id);
    if (person === undefined) throw new Error(`${id} is nobody of the demonstration`);
    await withAccount(person);
    const { state, identifier } = await signIn(id, PASSWORD);
    const data = { issuer: process.env['GRAFANA_ISSUER'] ?? siteUrl(), identifier, person: id };
    await checked(await collector.post('/api/v1/identities', { data }));
    return state;
  };
  return {
    session: (person) => {
      const session = sessions.get(person) ?? make(person);
      sessions.set(person, session);
      return session;
    },
  };
}

const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/** Signs in; `identifier` is what Grafana's tokens call the account. */
async function signIn(user: string, password: string): Promise<{ state: State; identifier: string }> {
  const asking = await request.newContext({ baseURL: siteUrl() });
  const answer = await asking.post('/login', { data: { user, password } });
  if (!answer.ok())
    throw new Error(`${user} cannot sign in at ${siteUrl()}: ${answer.status()} ${await answer.text()}`);
  const me = await asking.get('/api/user');
  const { uid = '' } = me.ok() ? ((await me.json()) as { uid?: string }) : {};
  const state = await asking.storageState();
  await asking.dispose();
  return { state, identifier: uid };
}

export const administratorsSession = async (): Promise<State> => {
  const { user, password } = administrator();
  return (await signIn(user, password)).state;
};

/** A viewer of the organisation that the person belongs to; an account that is there already gets our password. */
async function withAccount({ id, name, duties }: PersonItem): Promise<void> {
  const { user, password } = administrator();
  const httpCredentials = { username: user, password, send: 'always' as const };
  const admin = await request.newContext({ baseURL: siteUrl(), httpCredentials });
  const path = `/api/orgs/name/${encodeURIComponent(AGENCIES)}`;
  const isOfUnit = duties.every(({ role }) => OF_ONE_UNIT.includes(role));
  const OrgId = isOfUnit ? ((await (await checked(await admin.get(path))).json()) as { id: number }).id : 1;
  const made = await admin.post('/api/admin/users', { data: { name, login: id, password: PASSWORD, OrgId } });
  if (made.status() === 412) {
    const { id: known } = (await (
      await checked(await admin.get(`/api/users/lookup?loginOrEmail=${encodeURIComponent(id)}`))
    ).json()) as { id: number };
    await checked(await admin.put(`/api/admin/users/${known}/password`, { data: { password: PASSWORD } }));
  } else await checked(made);
  await admin.dispose();
}
