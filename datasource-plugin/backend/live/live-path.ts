import type { StreamTopic } from '@vnioc/contract/stream.ts';

/** What the browser is given: a path of Grafana Live, what is told there, and when to ask for it again. */
export interface LivePath {
  readonly path: string;
  readonly topics: readonly StreamTopic[];
  readonly renewAfterSeconds: number;
}
