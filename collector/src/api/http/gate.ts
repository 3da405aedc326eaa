import type { Request } from 'express';
import { may, type Scope } from '../../access/scope.ts';
import type { Principal } from '../../access/principal.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError, type ProblemAnswer } from '../problem.ts';
import type { Route } from '../route.ts';
import { credentialsOf, isForged, isLoopback } from './credentials.ts';
import { refusalLog } from './refusal-log.ts';
import { REFUSAL_PROBLEMS } from './refusal-problem.ts';
import { scopeNow } from './scope-now.ts';

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

export type Gate = (request: Request, route: Route) => Promise<Admitted>;

/**
 * The one place that decides who may use a route, and what scope goes with it (SEMANTICS §8). Throws ProblemError;
 * refusals are written to the audit log. What a route may touch it asks of the scope: `allows(scope, subject, permission)`.
 */
export function buildGate(services: ApiServices): Gate {
  const note = refusalLog(services);
  const refused = async (answer: ProblemAnswer, principal: Principal | null, request: Request) => {
    await note(answer, principal, request);
    return new ProblemError(answer);
  };
  const principalOf = async (request: Request, route: Route): Promise<Principal> => {
    if (isForged(request)) throw await refused(FORGED, null, request);
    const from = request.socket.remoteAddress ?? '';
    const found = await services.access.authenticate(credentialsOf(request.headers, route), from);
    if (found.ok) return found.value;
    if (found.refusal === 'no key') throw new ProblemError(REFUSAL_PROBLEMS[found.refusal]);
    throw await refused(REFUSAL_PROBLEMS[found.refusal], null, request);
  };
  return async (request, route) => {
    const { access } = route;
    const isOpen = access === 'open' || (access === 'metrics' && isLoopback(request));
    if (isOpen) return { principal: NOBODY, scope: NOWHERE };
    const principal = await principalOf(request, route);
    const scope = await scopeNow(principal, services);
    const mayPass = access === 'metrics' ? principal.role === 'metrics' : access === 'any' || may(scope, access);
    if (mayPass) return { principal, scope };
    throw await refused(forbidden(access), principal, request);
  };
}

const FORGED = problem('forbidden', {
  vi: 'Yêu cầu đến từ trang khác; hãy làm việc này trong bảng điều khiển.',
  en: 'The request comes from another site; do this in the console.',
});

const forbidden = (access: string): ProblemAnswer =>
  problem('forbidden', {
    vi: `Việc này cần quyền “${access}”; hãy hỏi quản trị hệ thống.`,
    en: `This needs the permission “${access}”; ask the administrator.`,
  });
