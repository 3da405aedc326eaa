import { Readable } from 'node:stream';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { consoleRoutes } from './systems/infosec/routes.ts';
import { documentRoutes } from './systems/documents/routes.ts';
import { healthRoutes } from './systems/health/routes.ts';
import { mediaRoutes } from './systems/media/routes.ts';
import { policeRoutes } from './systems/traffic-security/routes.ts';
import { populationRoutes } from './systems/population/routes.ts';
import { publicServiceRoutes } from './systems/public-services/routes.ts';
import { truth } from './truth.ts';
import { readDay, type Upstream } from './upstream/upstream.ts';
import { dayOf, plusDays, withOffset, type Instant } from './world/time.ts';

/** Brings the world to an instant; resolves to when somebody in it wants to act next. */
type MoveTo = (now: Instant) => Promise<Instant | null>;

/** The HTTP side of the ten systems, and three addresses of the demo itself: `/clock`, `/truth`, `/incidents`. */
export function demoApp(upstream: Upstream, moveTo: MoveTo): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/dan-cu', populationRoutes(upstream));
  app.use('/qlvb', documentRoutes(upstream));
  app.use('/lgsp', publicServiceRoutes(upstream));
  app.use('/mxh', mediaRoutes(upstream));
  app.use('/y-te', healthRoutes(upstream));
  app.use('/cong-an', policeRoutes(upstream));
  app.use('/av-console', consoleRoutes(upstream));
  app.get('/', (_request, response) => void response.json({ now: withOffset(upstream.now()) }));
  app.post('/clock', express.json(), (request, response) => moveClock(request, response, moveTo));
  app.get('/incidents', (_request, response) => void response.json(upstream.world.incidents.map(readable)));
  app.get('/truth', (request, response) => sendTruth(request, response, upstream));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    response.status(400).json({ error: error instanceof Error ? error.message : String(error) });
  });
  return app;
}

async function moveClock(request: Request, response: Response, moveTo: MoveTo): Promise<void> {
  const { now } = (request.body ?? {}) as { now?: unknown };
  const instant = typeof now === 'string' ? Date.parse(now) : NaN;
  if (!Number.isFinite(instant)) return void response.status(400).json({ error: 'now must be an instant in ISO 8601' });
  const next = await moveTo(instant);
  response.json({ next: next === null ? null : withOffset(upToTheSecond(next)) });
}

/** Instants are written to the second; a wish is never told earlier than it is. */
const upToTheSecond = (at: Instant): Instant => Math.ceil(at / 1000) * 1000;

const readable = ({ from, to, ...incident }: Upstream['world']['incidents'][number]) => ({
  ...incident,
  from: withOffset(from),
  to: withOffset(to),
});

/** `?from&to` days that the periods touch, `&asOf` an instant, `&all=1` every revision; JSON, or NDJSON when asked for. */
function sendTruth(request: Request, response: Response, upstream: Upstream): void {
  const to = readDay(request.query['to']) ?? dayOf(upstream.now());
  const from = readDay(request.query['from']) ?? plusDays(to, -30);
  const asOf =
    typeof request.query['asOf'] === 'string' ? Date.parse(request.query['asOf'].replace(' ', '+')) : upstream.now();
  const figures = truth(upstream.world, { from, to, asOf, all: request.query['all'] === '1' });
  const lines = !request.accepts('json') && request.accepts('application/x-ndjson');
  response.type(lines ? 'application/x-ndjson' : 'application/json');
  Readable.from(written(figures, Boolean(lines))).pipe(response);
}

/** Some hundred figures at a time: a year of them would fill the memory twice over. */
function* written(figures: Iterable<object>, lines: boolean): Generator<string> {
  let chunk = lines ? '' : '[';
  let first = true;
  for (const figure of figures) {
    chunk += `${lines || first ? '' : ','}${JSON.stringify(figure)}${lines ? '\n' : ''}`;
    first = false;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield lines ? chunk : `${chunk}]`;
}
