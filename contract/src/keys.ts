import { nullable, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { id, instant, pageOf } from './words.ts';

const keyProperties = {
  id: text(),
  name: text(),
  person: nullable(text()),
  role: nullable(text()),
  unit: nullable(text()),
  domain: nullable(text()),
  validUntil: nullable(instant()),
  createdAt: instant(),
  createdBy: text(),
  firstUsedAt: nullable(instant()),
  revokedAt: nullable(instant()),
} as const;

/** `GET /api/v1/keys`: every key, never its secret. */
const keyItem = object(keyProperties);
export type KeyItem = TypeOf<typeof keyItem>;
export const keysPage = pageOf(keyItem);

/** `POST /api/v1/keys`: for a person, or in a machine's role; exactly one of the two. */
export const newKey = object({
  name: id(),
  person: optional(id()),
  role: optional(oneOf('source', 'reader', 'metrics', 'webhook', 'grafana', 'grafana-datasource')),
  unit: optional(id()),
  domain: optional(id()),
  /** `2026-12-31` (to its end), or an instant with its zone. */
  until: optional(text({ minLength: 10, maxLength: 40 })),
});
export type NewKeyRequest = TypeOf<typeof newKey>;

/** The answer is the only place where the secret is ever shown. */
export const addedKey = object({ ...keyProperties, secret: text() });
export const revokedKey = object({ revoked: text() });

/** `GET` and `POST /api/v1/identities`: which Grafana account is which person. */
export const identity = object({ issuer: id(), identifier: id(), person: id() });
export type IdentityItem = TypeOf<typeof identity>;
export const identitiesPage = pageOf(identity);
