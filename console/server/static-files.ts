import type { IncomingMessage, ServerResponse } from 'node:http';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { compressed } from './compressed.ts';
import { pluginBundles, type Built } from './plugin-bundles.ts';
import { reply } from './reply.ts';

const PLUGINS = '/public/plugins/';
const ICONS = '/public/build/img/icons/';
const ROBOTO = '/public/fonts/roboto/';

/** What a browser may fetch; the part of a plugin that Grafana's server would start is none of it. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json; charset=utf-8',
};

interface Place {
  readonly folder: string;
  readonly path: string;
  readonly ofShell: boolean;
}

/** Sends a file of the shell or of a plugin; false when there is none at that address. */
export async function sendStatic(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  built: Built,
): Promise<boolean> {
  const place = placeOf(url.pathname, built);
  const file = place === null ? null : await fileAt(place);
  if (file === null) return false;
  const { size, mtimeMs } = await stat(file);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const hashed = url.searchParams.has('_cache') || /-[A-Z0-9]{8}\.\w+$/.test(url.pathname);
  const headers = {
    ...{ ETag: etag, 'Content-Type': TYPES[extname(file)] ?? '', Vary: 'Accept-Encoding' },
    'Cache-Control': hashed ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  };
  if (request.headers['if-none-match'] === etag) reply(response, 304, '', headers);
  else {
    const { body, encoding } = await compressed({ file, size, etag }, request.headers);
    reply(response, 200, body, { ...headers, ...(encoding === null ? {} : { 'Content-Encoding': encoding }) });
  }
  return true;
}

/** Names that leave their folder, are hidden or belong to a server lead nowhere. */
function placeOf(pathname: string, built: Built): Place | null {
  const path = decoded(pathname);
  if (path === null || path.split('/').some((part) => part.startsWith('.') || part.startsWith('gpx_'))) return null;
  if (!(extname(path) in TYPES)) return null;
  if (!path.startsWith(PLUGINS)) return { folder: built.shell, path, ofShell: true };
  const [id = '', ...rest] = path.slice(PLUGINS.length).split('/');
  const bundle = pluginBundles(built).find(({ json }) => json.id === id);
  return bundle === undefined ? null : { folder: bundle.folder, path: rest.join('/'), ofShell: false };
}

const decoded = (pathname: string): string | null => {
  try {
    const path = decodeURIComponent(pathname);
    return /[\\\0]/.test(path) ? null : path;
  } catch {
    return null;
  }
};

/** The file, or what stands in for one: Grafana names icons and fonts that its published packages lack. */
async function fileAt({ folder, path, ofShell }: Place): Promise<string | null> {
  const found = await within(folder, path);
  if (found !== null || !ofShell) return found;
  if (path.startsWith(ICONS)) return within(folder, `${ICONS}missing.svg`);
  return path.startsWith(ROBOTO) ? within(folder, `${ROBOTO}roboto-mono.woff2`) : null;
}

/** Follows links, and refuses what does not lie in the folder then. */
async function within(folder: string, path: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(`${root}${sep}`) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
