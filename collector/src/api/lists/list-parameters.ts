import type { Instant } from '../../kernel/clock.ts';
import { problem, ProblemError } from '../problem.ts';
import { momentOf } from '../query/moments.ts';
import type { ApiRequest, Route } from '../route.ts';

type Parameters = NonNullable<Route['parameters']>;

const id = { type: 'string', minLength: 1, maxLength: 200 } as const;
const moment = { type: 'string', minLength: 1, maxLength: 40 } as const;

const ALL = {
  source: { schema: id, description: 'Of this source only' },
  unit: { schema: id, description: 'Of this unit only' },
  indicator: { schema: id, description: 'Of this indicator only' },
  domain: { schema: id, description: 'Of this domain only' },
  run: { schema: { type: 'string', minLength: 1, maxLength: 300 }, description: 'Of this run only' },
  kind: { schema: id, description: 'Of this kind only' },
  from: { schema: moment, description: 'ISO 8601 (UTC+7 without a zone) or milliseconds' },
  to: { schema: moment, description: 'ISO 8601 (UTC+7 without a zone) or milliseconds' },
  asOf: { schema: moment, description: 'What was known then' },
} as const satisfies Parameters;

const PAGE: Parameters = {
  limit: { schema: { type: 'integer', minimum: 1, maximum: 1000 }, description: 'Default 100' },
  cursor: { schema: { type: 'string', minLength: 1, maxLength: 2000 }, description: '`next` of the page before' },
};

/** The parameters of a list: pages, and these filters. */
export const listParameters = (...names: readonly (keyof typeof ALL)[]): Parameters => ({
  ...Object.fromEntries(names.map((name) => [name, ALL[name]])),
  ...PAGE,
});

/** The same filters without pages. */
export const filterParameters = (...names: readonly (keyof typeof ALL)[]): Parameters =>
  Object.fromEntries(names.map((name) => [name, ALL[name]]));

export const limitOf = ({ query }: ApiRequest): number => Number(query['limit'] ?? 100);

/** An instant among the parameters; undefined when it was not given. Throws ProblemError. */
export function instantOf({ query }: ApiRequest, name: 'from' | 'to' | 'asOf'): Instant | undefined {
  const said = query[name];
  if (said === undefined) return undefined;
  const at = momentOf(said);
  if (at !== null) return at;
  throw new ProblemError(
    problem('invalid_parameter', {
      vi: `${name}: không phải thời điểm; viết như 2024-06-03T07:00+07:00 hoặc số mili giây.`,
      en: `${name}: not an instant; write it like 2024-06-03T07:00+07:00 or as milliseconds.`,
    }),
  );
}

/** `{from, to}` with only what was given, as stores take it: `[from, to)`. */
export function rangeOf(request: ApiRequest): { readonly from?: Instant; readonly to?: Instant } {
  const [from, to] = [instantOf(request, 'from'), instantOf(request, 'to')];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
