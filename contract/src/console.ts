import type { IncomingMessage } from 'node:http';
import type { ConsoleSite, Visitor } from './console-boot.ts';

/** Routes of the API whose answers the console turns into what Grafana's own server would say. */
export type ConsoleQuestion = { readonly to: 'query'; readonly body: unknown } | { readonly to: 'catalog' };

/** A JSON answer of the API, problems included. */
export interface ConsoleAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** What the console asks of the collector. A session is the token of a cookie; `from` is the peer's address. */
export interface ConsolePorts {
  readonly product: string;
  readonly version: string;
  readonly site: ConsoleSite;
  /** The token of a new session; null when the key is not known. */
  signIn(key: string, from: string): Promise<string | null>;
  signOut(session: string, from: string): Promise<void>;
  /** A session that has neither ended nor run out. */
  isOpen(session: string): boolean;
  /** Null: sign in. `actsAs` whom the operator may not stand in for is answered with the operator alone. */
  visitor(session: string, actsAs: string | null, from: string): Promise<Visitor | null>;
  /** In the name of whoever sent the request, as far as the scope behind the cookie goes. */
  ask(request: IncomingMessage, question: ConsoleQuestion): Promise<ConsoleAnswer>;
}
