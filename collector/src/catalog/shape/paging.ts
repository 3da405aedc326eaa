import type { PagingPolicy, QuietHours } from '../paging-policy.ts';
import { PERSON_ROLES } from '../person.ts';
import { toMinutes } from './calendar.ts';
import { flag, integer, list, matching, nullable, object, oneOf, record, text, type TypeOf } from './schema.ts';
import { SEVERITIES } from './words.ts';

const some = { min: 1 };
const time = matching('^([01]\\d|2[0-3]):[0-5]\\d$');
const variable = nullable(matching('^[A-Z][A-Z0-9_]*$'));
const severities = list(oneOf(SEVERITIES), some);
const roles = nullable(list(oneOf(PERSON_ROLES), some));

export const mailShape = object(
  { host: text, port: integer(1), from: text },
  { userEnv: variable, passwordEnv: variable, tls: flag },
);
export const gatewayShape = object(
  { channel: oneOf(['webhook', 'sms', 'zalo']), url: text, body: text },
  { headers: record(text), contentType: text, signatureEnv: variable },
);
export const channelShape = object(
  { severities, channels: list(oneOf(['mail', 'webhook', 'sms', 'zalo']), some) },
  { roles },
);
export const quietShape = object({ from: time, to: time, severities }, { roles });

export const pagingShape = object(
  {},
  {
    mail: nullable(mailShape),
    gateways: list(gatewayShape),
    channels: list(channelShape),
    quiet: list(quietShape),
    linkBase: nullable(text),
    notes: list(text),
  },
);

/** Without the register nobody is paged from outside the platform: pages are recorded as not deliverable. */
export const NO_PAGING: PagingPolicy = { mail: null, gateways: [], channels: [], quiet: [], linkBase: null };

export const toMail = (entry: TypeOf<typeof mailShape>): NonNullable<PagingPolicy['mail']> => ({
  userEnv: null,
  passwordEnv: null,
  tls: false,
  ...entry,
});

export const toGateway = (entry: TypeOf<typeof gatewayShape>): PagingPolicy['gateways'][number] => ({
  headers: {},
  contentType: 'application/json',
  signatureEnv: null,
  ...entry,
});

export const toChannel = (entry: TypeOf<typeof channelShape>): PagingPolicy['channels'][number] => ({
  roles: null,
  ...entry,
});

export const toQuiet = ({ from, to, ...rest }: TypeOf<typeof quietShape>): QuietHours => ({
  roles: null,
  ...rest,
  from: toMinutes(from),
  to: toMinutes(to),
});
