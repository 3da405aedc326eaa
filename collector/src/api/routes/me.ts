import { actorOf, type Principal } from '../../access/principal.ts';
import type { Scope } from '../../access/scope.ts';
import type { Route } from '../route.ts';

const strings = { type: 'array', items: { type: 'string' } } as const;

const grant = {
  type: 'object',
  required: ['units', 'domains', 'highest', 'permissions'],
  additionalProperties: false,
  properties: {
    units: strings,
    domains: { anyOf: [strings, { type: 'null' }], description: 'null: every domain' },
    highest: { enum: ['open', 'shared', 'internal', 'restricted'] },
    permissions: strings,
  },
} as const;

const schema = {
  type: 'object',
  required: ['name', 'key', 'role', 'person', 'acting', 'evaluatesAlerts', 'permissions', 'scope'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', description: 'As the audit log writes it' },
    key: { type: 'string' },
    role: { type: ['string', 'null'] },
    person: {
      anyOf: [
        { type: 'null' },
        {
          type: 'object',
          required: ['id', 'name', 'position', 'roles'],
          additionalProperties: false,
          properties: {
            id: { type: 'string' },
            name: { type: 'string' },
            position: { type: 'string' },
            roles: strings,
          },
        },
      ],
    },
    acting: { type: 'boolean', description: 'The operator stands in for the person' },
    evaluatesAlerts: { type: 'boolean' },
    permissions: strings,
    scope: { type: 'array', items: grant },
  },
} as const;

/** Who the collector takes the caller for, and what that person or key may do where. */
export const me: Route = {
  method: 'get',
  path: '/api/v1/me',
  summary: { vi: 'Tôi là ai, được làm gì, ở đâu', en: 'Who I am, and what I may do where' },
  access: 'any',
  answers: { 200: { contentType: 'application/json', schema } },
  handle: async ({ principal, scope }) => ({ status: 200, json: describe(principal, scope) }),
};

const describe = (principal: Principal, scope: Scope) => ({
  name: actorOf(principal),
  key: principal.keyName,
  role: principal.role,
  person: personOf(principal),
  acting: principal.acting,
  evaluatesAlerts: principal.evaluatesAlerts,
  permissions: [...new Set(scope.grants.flatMap(({ permissions }) => [...permissions]))].sort(),
  scope: scope.grants.map(({ units, domains, highest, permissions }) => ({
    units: [...units].sort(),
    domains: domains === null ? null : [...domains].sort(),
    highest,
    permissions: [...permissions].sort(),
  })),
});

function personOf({ person }: Principal) {
  if (person === null) return null;
  const { id, name, position, duties } = person;
  return { id, name, position, roles: [...new Set(duties.map(({ role }) => role))].sort() };
}
