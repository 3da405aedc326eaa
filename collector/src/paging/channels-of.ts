import type { PagingPolicy } from '../catalog/paging-policy.ts';
import type { Person, PersonRole } from '../catalog/person.ts';
import type { Severity } from '../tickets/received.ts';
import { CHANNELS, type Channel } from './page.ts';

/** Where a person is reached over a channel, or null. A webhook takes the id: the other side knows the rest. */
export function addressOf({ id, contact }: Person, channel: Channel): string | null {
  if (channel === 'webhook') return id;
  return (channel === 'mail' ? contact.email : contact.phone) ?? null;
}

const isSetUp = ({ mail, gateways }: PagingPolicy, channel: Channel): boolean =>
  channel === 'mail' ? mail !== null : gateways.some((gateway) => gateway.channel === channel);

/**
 * Channels a page of a severity takes to a person: those of the first rule that fits, as far as he can be reached over
 * them; else every channel that reaches him. Empty: nothing that is set up does.
 */
export function channelsOf(
  policy: PagingPolicy,
  person: Person,
  severity: Severity,
  role: PersonRole,
): readonly Channel[] {
  const reaching = CHANNELS.filter((channel) => isSetUp(policy, channel) && addressOf(person, channel) !== null);
  const rule = policy.channels.find(
    ({ severities, roles }) => severities.includes(severity) && (roles === null || roles.includes(role)),
  );
  const wanted = reaching.filter((channel) => rule?.channels.includes(channel));
  return wanted.length > 0 ? wanted : reaching.slice(0, 1);
}
