import type { Problem } from '@vnioc/contract/problems.ts';
import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { Me } from '../office/office.ts';

export type Meanwhile = NonNullable<Problem['meanwhile']>;

interface By {
  readonly kind?: string;
  readonly id?: string;
  readonly key?: string;
}

const isMine = (by: unknown, { person, key }: Me): boolean => {
  const { kind, id, key: machine } = Object(by) as By;
  return kind === 'person' ? id === person?.id : kind === 'machine' && machine !== undefined && machine === key;
};

/**
 * What others did to a ticket since somebody began to fill a form about it; undefined when nobody did. What he did himself
 * meanwhile, such as adding a photo, is not news to him: the ticket he expects is the one after that.
 */
export function changedSince(
  { seq, state, events }: TicketDetail,
  begunAt: number,
  me: Me,
): { readonly expectedSeq: number; readonly meanwhile: Meanwhile | undefined } {
  const later = events.filter((event) => event.seq > begunAt).toSorted((a, b) => a.seq - b.seq);
  const others = later.findIndex(({ by }) => !isMine(by, me));
  if (others < 0) return { expectedSeq: seq, meanwhile: undefined };
  const told = later.slice(others).map(({ seq: at, type, at: instant }) => ({ seq: at, type, at: instant }));
  return { expectedSeq: later[others - 1]?.seq ?? begunAt, meanwhile: { seq, state, events: told } };
}
