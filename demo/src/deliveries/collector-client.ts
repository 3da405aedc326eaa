import { readFileSync } from 'node:fs';
import type { HandedFigure, HandIn } from './hand-ins.ts';

/** Who enters and who approves; the site `demo` lets its operator act as these fictitious persons (SEMANTICS §8). */
export interface Persons {
  readonly enters: string;
  readonly approves: string;
}

export interface CollectorAddress {
  readonly url: string;
  /** File with the operator's key; it appears when the collector has started for the first time. */
  readonly keyFile: string;
  readonly persons: Persons;
}

const PATIENCE = 15_000;

/** The collector did not take something; said once, tried again later. */
export class HandInFailed extends Error {
  override readonly name = 'HandInFailed';
}

/** Hands one delivery in over the collector's public API. Doing it again changes nothing: the same figures are known. */
export async function handIn(collector: CollectorAddress, delivery: HandIn): Promise<void> {
  if (delivery.kind === 'push') {
    await post(collector, '/api/v1/observations', null, { source: delivery.source, records: delivery.figures });
    return;
  }
  for (const figure of delivery.figures) await enterAndApprove(collector, delivery, figure);
}

/** Two people: one enters with evidence, another approves. */
async function enterAndApprove(
  collector: CollectorAddress,
  { source, evidence }: HandIn,
  figure: HandedFigure,
): Promise<void> {
  const entry = { source, ...figure, evidence: { document: evidence, note: 'Số liệu minh họa' } };
  const { id } = (await post(collector, '/api/v1/entries', collector.persons.enters, entry)) as { id?: string };
  if (id === undefined) throw new HandInFailed('The collector gave the entry no id');
  await post(collector, `/api/v1/entries/${encodeURIComponent(id)}/approve`, collector.persons.approves, {});
}

async function post(collector: CollectorAddress, path: string, actAs: string | null, body: unknown): Promise<unknown> {
  const response = await fetch(collector.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${readFileSync(collector.keyFile, 'utf8').trim()}`,
      ...(actAs === null ? {} : { 'x-act-as': actAs }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = await response.text();
  if (!response.ok) throw new HandInFailed(`${path} answered ${response.status}: ${answer.slice(0, 200)}`);
  return answer === '' ? {} : JSON.parse(answer);
}
