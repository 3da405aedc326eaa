export type { Frame, FrameField } from './frame.ts';
export type { From, JsonSchema } from './json-schema.ts';
export { METRIC_NAMES } from './metric-names.ts';
export { PROBLEMS, problemSchema, type Problem, type ProblemCode } from './problem.ts';
export { QUERY_KINDS, type OneQuery, type QueryKind, type QueryRequest, type QueryResult } from './query.ts';
