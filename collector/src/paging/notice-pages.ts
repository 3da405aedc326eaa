import { createHash } from 'node:crypto';
import { contactsAt, type Contact } from '../duty/contacts-at.ts';
import type { Instant } from '../kernel/clock.ts';
import { channelsOf } from './channels-of.ts';
import type { Notice, NoticeTarget, PagingPorts } from './notice.ts';
import type { Channel, Page } from './page.ts';
import { quietUntil } from './quiet-until.ts';
import { centerTarget } from './targets-of.ts';

/**
 * The pages of a notice: one to each person and channel; one with the outcome `nobody` for a target nobody stands for. Whom
 * no channel reaches is told of to the shift lead, unless nothing would reach him either.
 */
export function noticePages(notice: Notice, ports: PagingPorts, at: Instant): readonly Page[] {
  const pages = pagesOf(notice, ports, at);
  const missed = pages.some(({ outcome, role }) => outcome !== 'waiting' && role !== 'ioc_shift_lead');
  if (!missed || notice.reason === 'undelivered') return pages;
  const targets = [centerTarget(ports.catalog, 'ioc_shift_lead')];
  const news = pagesOf({ ...notice, id: `${notice.id}/${notice.reason}`, reason: 'undelivered', targets }, ports, at);
  return [...pages, ...news.filter(({ outcome }) => outcome === 'waiting')];
}

function pagesOf(notice: Notice, ports: PagingPorts, at: Instant): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const target of notice.targets) {
    for (const page of pagesOfTarget(notice, target, ports, at)) if (!pages.has(page.id)) pages.set(page.id, page);
  }
  return [...pages.values()];
}

function pagesOfTarget(notice: Notice, target: NoticeTarget, ports: PagingPorts, at: Instant): readonly Page[] {
  const { catalog, duties, deputies } = ports;
  const contacts: readonly Contact[] =
    target.person === undefined
      ? contactsAt(catalog, duties, deputies, { ...target, domain: notice.domain }, at)
      : [{ person: target.person, role: target.role, by: 'roster' }];
  if (contacts.length === 0) return [pageOf(notice, target, null, 'mail', ports, at)];
  return contacts.flatMap((contact) => {
    const person = catalog.people.get(contact.person);
    const channels = person === undefined ? [] : channelsOf(catalog.paging, person, notice.severity, contact.role);
    if (channels.length === 0) return [{ ...pageOf(notice, target, contact, 'mail', ports, at), ...UNREACHABLE }];
    return channels.map((channel) => pageOf(notice, target, contact, channel, ports, at));
  });
}

const UNREACHABLE = { outcome: 'failed', detail: 'no channel reaches this person' } as const;

function pageOf(
  notice: Notice,
  target: NoticeTarget,
  contact: Contact | null,
  channel: Channel,
  { catalog }: PagingPorts,
  at: Instant,
): Page {
  const role = contact?.role ?? target.role;
  const who = contact?.person ?? `${target.role} ${target.unit}`;
  const id = `pg-${createHash('sha256').update([notice.id, notice.reason, who, channel].join('\n')).digest('hex').slice(0, 32)}`;
  return {
    ...{ id, messageId: `<${id}@${catalog.site.id}.vn-ioc>`, ticket: notice.ticket, reason: notice.reason },
    ...{ unit: target.unit, person: contact?.person ?? null, role, deputyOf: contact?.deputyOf ?? null, channel },
    ...{ createdAt: at, sendAt: quietUntil(catalog.paging, notice.severity, role, at) },
    ...{ outcome: contact === null ? 'nobody' : 'waiting', attempts: 0, repeated: false, sentAt: null, detail: null },
  };
}
