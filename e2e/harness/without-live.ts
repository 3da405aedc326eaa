import type { BrowserContext } from '@playwright/test';

/** As where proxies let no event stream through: pages must ask again by themselves. */
export const withoutLive = (context: BrowserContext): Promise<unknown> =>
  context.route(/\/v1\/stream\?/, (route) => route.abort());
