import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import type { ApiServices } from './api-services.ts';
import { buildGate } from './http/gate.ts';
import { hostileText } from './http/hostile-content.ts';
import { requestIdOf, sendAnswer } from './http/send-answer.ts';
import { serveRoute } from './http/serve-route.ts';
import { problem, ProblemError, type ProblemAnswer } from './problem.ts';
import type { Route } from './route.ts';

/** The API as an Express application: every route of the table, and a problem for everything else. */
export function buildApi(services: ApiServices, routes: readonly Route[]): Express {
  const app = express();
  const gate = buildGate(services);
  app.disable('x-powered-by').disable('etag').set('query parser', false).enable('case sensitive routing');
  app.use(security(), identify);
  for (const [path, methods] of Map.groupBy(routes, ({ path }) => path)) {
    const place = app.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of methods) place[route.method](serveRoute(route, services, gate));
    place.all(otherMethods(methods));
  }
  app.use(nothingHere, failed(services));
  return app;
}

/** Answers are data: a browser must run nothing of them, frame them nowhere, keep them nowhere. */
const security = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });

const identify: RequestHandler = (_request, response, next) => {
  response.locals['requestId'] = randomUUID();
  response.set({ 'X-Request-Id': requestIdOf(response), 'Cache-Control': 'no-store', Vary: 'Accept-Language' });
  next();
};

/** OPTIONS is answered with what is there, any other method with 405 and the same list. */
function otherMethods(methods: readonly Route[]): RequestHandler {
  const names = methods.map(({ method }) => method.toUpperCase());
  const allow = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return async (request, response) => {
    response.set('Allow', allow);
    if (request.method === 'OPTIONS') return void response.status(204).end();
    const detail = { vi: `Ở đây chỉ dùng ${allow}.`, en: `Only ${allow} can be used here.` };
    await sendAnswer(problem('method_not_allowed', detail), request, response);
  };
}

const nothingHere: RequestHandler = async (request, response) => {
  const detail = {
    vi: 'Không có địa chỉ này; xem /api/v1/openapi.json.',
    en: 'There is nothing at this address; see /api/v1/openapi.json.',
  };
  await sendAnswer(problem(isReadable(request.url) ? 'not_found' : 'malformed_request', detail), request, response);
};

function isReadable(url: string): boolean {
  try {
    return hostileText(decodeURIComponent(url)) === null;
  } catch {
    return false;
  }
}

/** The one handler of errors: problems are answered, bad addresses are the sender's, all else is ours and is logged. */
const failed =
  ({ logger }: ApiServices): ErrorRequestHandler =>
  async (error: unknown, request, response, next) => {
    const answer = answerOf(error);
    if (answer.problem === 'internal') logger.error({ err: error, request: requestIdOf(response) }, 'request failed');
    if (response.headersSent) return next(error);
    await sendAnswer(answer, request, response);
  };

function answerOf(error: unknown): ProblemAnswer {
  if (error instanceof ProblemError) return error.answer;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    return problem('malformed_request', { vi: 'Yêu cầu không đọc được.', en: 'The request cannot be read.' });
  }
  return problem('internal', {
    vi: 'Hệ thống gặp lỗi khi xử lý; hãy báo quản trị kèm mã yêu cầu.',
    en: 'The system failed to handle this; tell the administrator the id of the request.',
  });
}
