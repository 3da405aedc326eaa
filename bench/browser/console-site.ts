import { chromium, type BrowserContext } from 'playwright-core';
import { existsSync } from 'node:fs';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const noChromium = (): string | undefined =>
  existsSync(CHROMIUM) ? undefined : `there is no ${CHROMIUM} (package chromium)`;

/** A demonstration with its console, and a browser that has signed in there. */
export interface ConsoleSite {
  readonly url: string;
  readonly context: BrowserContext;
  /** The API in the operator's name. */
  readonly post: (path: string, body: object) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface DemoSite {
  readonly url: string;
  readonly key: string;
  readonly stop: () => Promise<void>;
}

const DEMO_SITE = new URL('../../e2e/demo-site.mjs', import.meta.url).href;

/** The site stands still on 5 June 2024 at ten, with the tickets of two played days. */
export async function consoleSite(): Promise<ConsoleSite> {
  const { startDemoSite } = (await import(DEMO_SITE)) as { readonly startDemoSite: () => Promise<DemoSite> };
  const site = await startDemoSite();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  const signedIn = await context.request.post(`${site.url}/login`, { data: { user: 'operator', password: site.key } });
  if (!signedIn.ok()) throw new Error(`cannot sign in: ${signedIn.status()}`);
  const headers = { authorization: `Bearer ${site.key}`, 'content-type': 'application/json' };
  return {
    ...{ url: site.url, context },
    async post(path, body) {
      const answer = await fetch(`${site.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    },
    async stop() {
      await browser.close();
      await site.stop();
    },
  };
}
