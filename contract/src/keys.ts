import type { From } from './json-schema.ts';
import { instant, instantOrNull, page, record, shortText, text, textOrNull } from './schema-parts.ts';

const keyProperties = {
  id: text,
  name: text,
  person: textOrNull,
  role: textOrNull,
  unit: textOrNull,
  domain: textOrNull,
  validUntil: instantOrNull,
  createdAt: instant,
  createdBy: text,
  firstUsedAt: instantOrNull,
  revokedAt: instantOrNull,
} as const;

export const keysSchema = page(record(keyProperties));
/** The secret is shown here, once. */
export const addedKeySchema = record({ ...keyProperties, secret: text });

/** `POST /api/v1/keys`: for a person, or in a machine's role; exactly one of the two. */
export const newKeySchema = {
  type: 'object',
  properties: {
    name: shortText,
    person: shortText,
    role: { enum: ['source', 'reader', 'metrics', 'webhook', 'grafana', 'grafana-datasource'] },
    unit: shortText,
    domain: shortText,
    until: { type: 'string', minLength: 10, maxLength: 40 },
  },
  required: ['name'],
  additionalProperties: false,
} as const;
export type NewKeyRequest = From<typeof newKeySchema>;

export const newIdentitySchema = record({ issuer: shortText, identifier: shortText, person: shortText });
export type NewIdentity = From<typeof newIdentitySchema>;
export const identitiesSchema = page(record({ issuer: text, identifier: text, person: text }));
