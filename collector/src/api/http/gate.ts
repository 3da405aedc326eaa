import type { Request } from 'express';
import { may, scopeOf, type Scope } from '../../access/scope.ts';
import type { Principal } from '../../access/principal.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError, type ProblemAnswer } from '../problem.ts';
import type { Route } from '../route.ts';
import { credentialsOf, isLoopback } from './credentials.ts';
import { REFUSAL_PROBLEMS } from './refusal-problem.ts';

/** Who stands at a door that is open to everybody. */
const NOBODY: Principal = {
  keyId: '',
  keyName: '',
  role: null,
  person: null,
  limits: { unit: null, domain: null },
  acting: false,
  evaluatesAlerts: false,
};
const NOWHERE: Scope = { grants: [] };

export interface Admitted {
  readonly principal: Principal;
  readonly scope: Scope;
}

/**
 * The one place that decides who may use a route, and what scope goes with it (SEMANTICS §8). Throws ProblemError;
 * refusals are written to the audit log. What a route may touch it asks of the scope: `allows(scope, subject, permission)`.
 */
export async function admit(request: Request, route: Route, services: ApiServices): Promise<Admitted> {
  const { access } = route;
  if (access === 'open' || (access === 'metrics' && isLoopback(request))) return { principal: NOBODY, scope: NOWHERE };
  const principal = await principalOf(request, services);
  const scope = scopeOf(principal, services.catalog, services.clocks.office.now());
  const admitted = access === 'metrics' ? principal.role === 'metrics' : access === 'any' || may(scope, access);
  if (!admitted) throw await refused(forbidden(access), principal, request, services);
  return { principal, scope };
}

async function principalOf(request: Request, services: ApiServices): Promise<Principal> {
  const from = request.socket.remoteAddress ?? '';
  const found = await services.access.authenticate(credentialsOf(request.headers), from);
  if (found.ok) return found.value;
  const answer = REFUSAL_PROBLEMS[found.refusal];
  if (found.refusal === 'no key') throw new ProblemError(answer);
  throw await refused(answer, null, request, services);
}

async function refused(
  answer: ProblemAnswer,
  principal: Principal | null,
  request: Request,
  { access }: ApiServices,
): Promise<ProblemError> {
  const details = { method: request.method, problem: answer.problem, reason: answer.detail.en };
  const deed = { action: 'was refused', subject: request.path.slice(0, 200), details };
  await access.record(deed, principal, request.socket.remoteAddress ?? '');
  return new ProblemError(answer);
}

const forbidden = (access: string): ProblemAnswer =>
  problem('forbidden', {
    vi: `Việc này cần quyền “${access}”; hãy hỏi quản trị hệ thống.`,
    en: `This needs the permission “${access}”; ask the administrator.`,
  });
