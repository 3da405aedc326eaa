import { test as ofGrafana } from '@grafana/plugin-e2e';
import { request, type APIRequestContext, type Locator } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { openPage } from './open-page.ts';
import {
  administratorsSession,
  OPERATOR,
  peopleOfGrafana,
  type PeopleOfGrafana,
  type State,
} from './people-of-grafana.ts';
import { demonstration, isConsole } from './site.ts';
import { become, withTheme, type Look } from './become.ts';
import { watchFaults, type Faults } from './watch-faults.ts';

export { expect } from '@playwright/test';
export type { Look } from './become.ts';

interface Journey {
  /** How the browser is set; `test.use({ look: { theme: 'light', language: 'en' } })`. */
  look: Look;
  /** Whatever goes wrong in the browser fails the journey, unless it was expected. */
  faults: Faults;
  /** Opens a page below the app (`tickets?open=true`) and waits until it has stopped loading. */
  open: (path: string) => Promise<Locator>;
  /** Is a person of the demonstration: the operator stands in for him; in a Grafana he signs in with an account of his own. */
  actAs: (person: string) => Promise<void>;
  /** Fails with what axe finds on the page: WCAG 2.1 A and AA. */
  accessible: (options?: { readonly without?: readonly string[] }) => Promise<void>;
  /** The collector's API in the operator's name (`api.get('/api/v1/tickets')`). */
  api: APIRequestContext;
}

interface Worker {
  /** The collector behind the site; null where VNIOC_COLLECTOR_URL and VNIOC_OPERATOR_KEY do not name it. */
  readonly collector: APIRequestContext | null;
  readonly people: PeopleOfGrafana | null;
  /** Somebody who may do everything, signed in once. */
  readonly session: State;
}

const WITHOUT_COLLECTOR = 'needs the collector of a demonstration: VNIOC_COLLECTOR_URL and VNIOC_OPERATOR_KEY';

const collectorOf = async (): Promise<APIRequestContext | null> => {
  const known = demonstration();
  if (known === null) return null;
  const extraHTTPHeaders = { authorization: `Bearer ${known.key}` };
  return request.newContext({ baseURL: known.url, extraHTTPHeaders });
};

/** Like the test of plugin-e2e, with everything of it, and with what our journeys need besides. */
export const test = ofGrafana.extend<Journey, Worker>({
  collector: [
    async ({}, give) => {
      const collector = await collectorOf();
      await give(collector);
      await collector?.dispose();
    },
    { scope: 'worker' },
  ],
  people: [
    async ({ collector }, give) => give(isConsole() || collector === null ? null : peopleOfGrafana(collector)),
    { scope: 'worker' },
  ],
  session: [
    async ({ people }, give) => give(await (people?.session(OPERATOR) ?? administratorsSession())),
    { scope: 'worker' },
  ],
  // without the detour of plugin-e2e by Grafana's front page, which sets feature toggles: the journeys set none
  page: async ({ context }, give) => give(await context.newPage()),
  storageState: async ({ session }, give) => give(session),
  look: [{ theme: 'dark', language: 'vi' }, { option: true }],
  context: async ({ context, look }, give) => {
    await context.addInitScript(({ theme, language }) => {
      if (!location.protocol.startsWith('http')) return; // an empty page keeps nothing
      // as the browser was set before; what a journey chooses itself stays
      if (localStorage.getItem('vnioc.theme') === null) localStorage.setItem('vnioc.theme', theme);
      if (localStorage.getItem('vnioc.language') === null) localStorage.setItem('vnioc.language', language);
    }, look);
    await withTheme(context, look);
    await give(context);
  },
  faults: [
    async ({ context }, give) => {
      const faults = watchFaults(context);
      await give(faults);
      if (faults.seen.length > 0) throw new Error(`in the browser:\n${faults.seen.join('\n')}`);
    },
    { auto: true },
  ],
  open: async ({ page }, give) => give((path) => openPage(page, path)),
  actAs: async ({ context, people, look }, give) => {
    test.skip(!isConsole() && people === null, WITHOUT_COLLECTOR);
    await give((person) => become(context, person, { people, look }));
  },
  accessible: async ({ page }, give) => give(({ without = [] } = {}) => checkAccessibility(page, without)),
  api: async ({ collector }, give) => {
    test.skip(collector === null, WITHOUT_COLLECTOR);
    if (collector !== null) await give(collector);
  },
});
