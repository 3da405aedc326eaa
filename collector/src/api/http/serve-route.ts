import type { Request, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { hostileText } from './hostile-content.ts';
import { problem, ProblemError, type ProblemAnswer } from '../problem.ts';
import type { Answer, ApiRequest, Route } from '../route.ts';
import type { Gate } from './gate.ts';
import { languageOf } from './language.ts';
import { readQuery } from './read-query.ts';
import { requestIdOf, sendAnswer } from './send-answer.ts';
import { takeBody } from './take-body.ts';
import { validationOf, type Validation } from './validation.ts';

/** What Express runs for one route: the gate, the checks, the work, the audit log, the answer. */
export function serveRoute(route: Route, services: ApiServices, gate: Gate) {
  const validation = validationOf(route);
  return async (request: Request, response: Response): Promise<void> => {
    const checked = await checkedRequest(request, route, gate, validation);
    const answer = await route.handle(checked, services);
    await note(route, checked, answer, request, requestIdOf(response), services);
    await sendAnswer(answer, request, response);
  };
}

async function checkedRequest(request: Request, route: Route, gate: Gate, validation: Validation): Promise<ApiRequest> {
  const { principal, scope } = await gate(request, route);
  const path = pathOf(request);
  const query = readQuery(request.url);
  refuse(validation.parameters(query));
  const { body, stream } = await takeBody(request, route.body);
  refuse(validation.body(body));
  const { headers } = request;
  const from = request.socket.remoteAddress ?? '';
  return { principal, scope, path, query, body, stream, headers, language: languageOf(request), from };
}

function refuse(answer: ProblemAnswer | null): void {
  if (answer !== null) throw new ProblemError(answer);
}

function pathOf({ params }: Request): Readonly<Record<string, string>> {
  const path = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const hostile = Object.values(path).find((value) => value.length > 200 || hostileText(value) !== null);
  if (hostile === undefined) return path;
  throw new ProblemError(
    problem('malformed_request', { vi: 'Địa chỉ không đọc được.', en: 'The address cannot be read.' }),
  );
}

/** Changes and exports go to the audit log before they are answered, and so do refusals that a route itself gives. */
async function note(
  route: Route,
  { principal, from }: ApiRequest,
  answer: Answer,
  request: Request,
  requestId: string,
  { access }: ApiServices,
): Promise<void> {
  const kind = notedKind(route, answer);
  const refusal = 'problem' in answer && ['forbidden', 'own_entry'].includes(answer.problem);
  if (!refusal && (kind === 'none' || 'problem' in answer)) return;
  const action = refusal ? 'was refused' : kind === 'export' ? 'exported' : 'changed';
  const details = { method: request.method, route: route.path, request: requestId };
  await access.record({ action, subject: request.path.slice(0, 200), details }, principal, from);
}

function notedKind({ audit, method }: Route, answer: Answer): 'change' | 'export' | 'none' {
  if (audit === 'file')
    return 'text' in answer && !answer.contentType.startsWith('application/json') ? 'export' : 'none';
  return audit ?? (method === 'get' ? 'none' : 'change');
}
