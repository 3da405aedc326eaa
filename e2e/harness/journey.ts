import { test as ofGrafana } from '@grafana/plugin-e2e';
import { request, type APIRequestContext, type Locator } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { administrator, APP, isConsole, siteUrl } from './site.ts';
import { watchFaults, type Faults } from './watch-faults.ts';

export { expect } from '@playwright/test';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'vi' | 'en';
}

interface Journey {
  /** How the browser is set; `test.use({ look: { theme: 'light', language: 'en' } })`. */
  look: Look;
  /** Whatever goes wrong in the browser fails the journey, unless it was expected. */
  faults: Faults;
  /** Opens a page below the app (`tickets?open=true`) and waits until it has stopped loading. */
  open: (path: string) => Promise<Locator>;
  /** Stands in for a person of the demonstration; in a Grafana the journey is skipped. */
  actAs: (person: string) => Promise<void>;
  /** Fails with what axe finds on the page: WCAG 2.1 A and AA. */
  accessible: (options?: { readonly without?: readonly string[] }) => Promise<void>;
  /** The collector's API in the operator's name (`api.get('/api/v1/tickets')`); in a Grafana the journey is skipped. */
  api: APIRequestContext;
}

type State = Awaited<ReturnType<APIRequestContext['storageState']>>;

const IN_CONSOLE_ONLY = 'needs the console of a demonstration';

/** Somebody who has signed in, once for every worker. */
const signedIn = async (): Promise<State> => {
  const asking = await request.newContext({ baseURL: siteUrl() });
  const answer = await asking.post('/login', { data: administrator() });
  if (!answer.ok()) throw new Error(`cannot sign in at ${siteUrl()}: ${answer.status()} ${await answer.text()}`);
  const state = await asking.storageState();
  await asking.dispose();
  return state;
};

/** plugin-e2e opens Grafana's front page first, to set its feature toggles; the console has none. */
const base = isConsole()
  ? ofGrafana.extend({ page: async ({ context }, give) => give(await context.newPage()) })
  : ofGrafana;

/** Like the test of plugin-e2e, with everything of it, and with what our journeys need besides. */
export const test = base.extend<Journey, { readonly session: State }>({
  session: [async ({}, give) => give(await signedIn()), { scope: 'worker' }],
  storageState: async ({ session }, give) => give(session),
  look: [{ theme: 'dark', language: 'vi' }, { option: true }],
  context: async ({ context, look }, give) => {
    await context.addInitScript(({ theme, language }) => {
      if (!location.protocol.startsWith('http')) return; // an empty page keeps nothing
      // as the browser was set before; what a journey chooses itself stays
      if (localStorage.getItem('vnioc.theme') === null) localStorage.setItem('vnioc.theme', theme);
      if (localStorage.getItem('vnioc.language') === null) localStorage.setItem('vnioc.language', language);
    }, look);
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
  open: async ({ page }, give) =>
    give(async (path) => {
      await page.goto(`${APP}/${path}`);
      const main = page.locator('main').last();
      await main.waitFor();
      await page
        .getByText(/^(Đang tải…|Loading…)$/)
        .first()
        .waitFor({ state: 'hidden' });
      return main;
    }),
  actAs: async ({ context }, give) => {
    test.skip(!isConsole(), IN_CONSOLE_ONLY);
    await give(async (person) => {
      const answer = await context.request.post('/act-as', { form: { person }, maxRedirects: 0 });
      if (answer.status() !== 303) throw new Error(`cannot act as ${person}: ${answer.status()}`);
    });
  },
  accessible: async ({ page }, give) => give(({ without = [] } = {}) => checkAccessibility(page, without)),
  api: async ({}, give) => {
    test.skip(!isConsole(), IN_CONSOLE_ONLY);
    const authorization = `Bearer ${administrator().password}`;
    const api = await request.newContext({ baseURL: siteUrl(), extraHTTPHeaders: { authorization } });
    await give(api);
    await api.dispose();
  },
});
