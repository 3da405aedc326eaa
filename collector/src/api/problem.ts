import { PROBLEMS, type Problem, type ProblemCode } from '@vnioc/contract/problems.ts';

/** A sentence in both languages: what is wrong, where, what to do. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** One fault of a body or of a parameter: where (`/records/3/value`, `from`), and what. */
export interface FaultOfRequest extends Sentence {
  readonly at: string;
}

/** The answer of a route, or of the gate, that is no success; `send-answer.ts` makes problem+json of it. */
export interface ProblemAnswer {
  readonly problem: ProblemCode;
  readonly detail: Sentence;
  readonly faults?: readonly FaultOfRequest[];
  /** What happened to the ticket since its sender saw it. */
  readonly meanwhile?: Problem['meanwhile'];
  readonly headers?: Readonly<Record<string, string>>;
}

/** `return problem('not_found', { vi: 'Không có nguồn này…', en: 'There is no such source…' })`. */
export const problem = (
  code: ProblemCode,
  detail: Sentence,
  faults: readonly FaultOfRequest[] = [],
): ProblemAnswer => ({ problem: code, detail, ...(faults.length > 0 ? { faults } : {}) });

/** Thrown where returning is awkward; becomes the same answer. */
export class ProblemError extends Error {
  readonly answer: ProblemAnswer;

  constructor(answer: ProblemAnswer) {
    super(answer.detail.en);
    this.name = 'ProblemError';
    this.answer = answer;
  }
}

/** The body of a problem in the language of the request. */
export function problemBody(answer: ProblemAnswer, language: 'vi' | 'en', requestId: string): Problem {
  const { problem: code, detail, faults, meanwhile } = answer;
  const kind = PROBLEMS[code];
  return {
    type: `urn:vnioc:problem:${code}`,
    code,
    title: kind[language],
    status: kind.status,
    detail: detail[language],
    instance: requestId,
    ...(meanwhile === undefined ? {} : { meanwhile }),
    ...(faults === undefined ? {} : { faults: faults.map((fault) => ({ at: fault.at, sentence: fault[language] })) }),
  };
}
