import type { BrowserContext } from '@playwright/test';
import type { PeopleOfGrafana, State } from './people-of-grafana.ts';
import { isConsole } from './site.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: 'vi' | 'en';
}

/** Grafana keeps the theme with the account; the console in the browser. */
export async function withTheme(context: BrowserContext, { theme }: Look): Promise<void> {
  if (isConsole()) return;
  const answer = await context.request.patch('/api/user/preferences', { data: { theme } });
  if (!answer.ok()) throw new Error(`cannot choose the theme: ${answer.status()} ${await answer.text()}`);
}

/** From now on the browser is that person's: the operator stands in for him, or he is signed in at Grafana himself. */
export async function become(
  context: BrowserContext,
  person: string,
  { people, look }: { readonly people: PeopleOfGrafana | null; readonly look?: Look },
): Promise<void> {
  if (people === null) {
    const answer = await context.request.post('/act-as', { form: { person }, maxRedirects: 0 });
    if (answer.status() !== 303) throw new Error(`cannot act as ${person}: ${answer.status()}`);
    return;
  }
  await takeSession(context, await people.session(person));
  if (look !== undefined) await withTheme(context, look);
}

/** Somebody has signed in at Grafana, and sits here now. */
export async function takeSession(context: BrowserContext, { cookies }: State): Promise<void> {
  // whoever sat here has left: an open page would go on asking with the next one's session
  for (const page of context.pages()) await page.goto('about:blank');
  await context.clearCookies();
  await context.addCookies(cookies);
}
