import type { ConsoleBootData, Visitor } from '@vnioc/contract/console-boot.ts';
import type { ConsolePorts } from '@vnioc/contract/console.ts';
import { grafanaBootData } from './boot-data.ts';
import { html, type Html } from './html.ts';
import { shellManifest, type Built } from './plugin-bundles.ts';

/** Grafana's own style sheet names two weights of Inter only; the others would be drawn thick by the browser. */
const STYLE: Html = {
  markup: [
    'body { margin: 0; }',
    ...Object.entries({ 600: 'SemiBold', 700: 'Bold' }).map(
      ([weight, name]) =>
        `@font-face { font-family: Inter; font-weight: ${weight}; font-display: swap; src: url(/public/fonts/inter/Inter-${name}.woff2) format('woff2'); }`,
    ),
  ].join('\n'),
};

/** The page of the shell for one visitor; null while it is not built. */
export function shellPage(visitor: Visitor, ports: ConsolePorts, nonce: string, built: Built): string | null {
  const manifest = shellManifest(built);
  if (manifest === null) return null;
  const { script, styles, grafana } = manifest;
  const own: ConsoleBootData = { product: ports.product, version: ports.version, site: ports.site, visitor };
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base href="/" />
        <title>${ports.product}</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
        ${styles.map((style) => html`<link rel="stylesheet" href="${style}" />`)}
        <script nonce="${nonce}">
          ${bootScript(own, grafanaBootData(visitor, ports, built, grafana))};
        </script>
      </head>
      <body>
        <div id="root"></div>
        <script type="module" src="${script}"></script>
      </body>
    </html>`.markup;
}

/** Before anything else runs: Grafana's packages read this while they load. Theme and language are the browser's own. */
const bootScript = (own: ConsoleBootData, grafana: ReturnType<typeof grafanaBootData>): Html => ({
  markup: `
window.__grafana_public_path__ = '/public/';
window.vniocConsole = ${safe(own)};
window.grafanaBootData = ${safe(grafana)};
(() => {
  const { user, settings } = window.grafanaBootData;
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const theme = kept('vnioc.theme') ?? 'system';
  const language = kept('vnioc.language') === 'en' ? 'en' : 'vi';
  user.theme = theme === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme;
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = user.theme;
  for (const one of [...Object.values(settings.apps), ...Object.values(settings.datasources)]) one.jsonData.language = language;
})()`,
});

/** JSON that cannot end the script it stands in. */
const safe = (value: unknown): string => JSON.stringify(value).replace(/[<>\u2028\u2029]/g, escaped);
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
