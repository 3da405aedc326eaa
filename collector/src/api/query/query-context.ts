import type { Frame } from '@vnioc/contract/frame.ts';
import type { Query, QueryRequest } from '@vnioc/contract/query.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Store } from '../../sinks/store.ts';
import type { Scope } from '../../access/scope.ts';
import type { ApiServices } from '../api-services.ts';
import type { InScope } from '../in-scope.ts';

/** What a query is answered with, for one caller. */
export interface QueryContext {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly mine: InScope;
  readonly scope: Scope;
  /** Of the second river. */
  readonly services: Pick<ApiServices, 'operations' | 'database' | 'catalog'>;
  /** Office time. */
  readonly now: Instant;
  readonly language: 'vi' | 'en';
  readonly request: QueryRequest;
}

/** Answers queries of one kind; throws RefusedQuery with a sentence when it cannot. */
export type QueryKindAnswer = (query: Query, context: QueryContext) => Promise<readonly Frame[]>;
