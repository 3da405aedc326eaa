import type { BrowserContext } from '@playwright/test';
import { isConsole } from './site.ts';

/** As where proxies let no event stream (in a Grafana: no web socket) through: pages must ask again by themselves. */
export const withoutLive = (context: BrowserContext): Promise<unknown> =>
  isConsole()
    ? context.route(/\/v1\/stream\?/, (route) => route.abort())
    : context.routeWebSocket(/\/api\/live\/ws/, (socket) => socket.close());
