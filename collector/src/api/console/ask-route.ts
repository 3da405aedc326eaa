import type { ConsoleAnswer } from '@vnioc/contract/console.ts';
import { PROBLEMS } from '@vnioc/contract/problems.ts';
import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import type { ApiServices } from '../api-services.ts';
import { buildGate } from '../http/gate.ts';
import { languageOf } from '../http/language.ts';
import { validationOf } from '../http/validation.ts';
import { problemBody, ProblemError, type ProblemAnswer } from '../problem.ts';
import type { Route } from '../route.ts';

export type AskRoute = (request: Request, body?: unknown) => Promise<ConsoleAnswer>;

/** A route that only reads, asked from inside in the name of the request's sender: the same gate, the same checks. */
export function askRoute(route: Route, services: ApiServices): AskRoute {
  const gate = buildGate(services);
  const validation = validationOf(route);
  return async (request, body) => {
    const language = languageOf(request);
    const plain = (answer: ProblemAnswer): ConsoleAnswer => ({
      status: PROBLEMS[answer.problem].status,
      json: problemBody(answer, language, randomUUID()),
    });
    try {
      const { principal, scope } = await gate(request, route);
      const fault = validation.body(body);
      if (fault !== null) return plain(fault);
      const asked = { principal, scope, language, body, path: {}, query: {}, stream: null, headers: request.headers };
      const answer = await route.handle({ ...asked, from: request.socket.remoteAddress ?? '' }, services);
      if ('problem' in answer) return plain(answer);
      if (!('json' in answer)) throw new Error(`${route.path} does not answer in JSON`);
      return answer;
    } catch (error) {
      if (error instanceof ProblemError) return plain(error.answer);
      throw error;
    }
  };
}
