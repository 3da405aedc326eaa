import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/clock.ts';

/** What an answer of the desk was made of; two of them say what changed between. */
export interface DeskRevision {
  /** How far the ledger was read. */
  readonly position: number;
  readonly asOf: Instant;
  /** Who asked what: rights, language, filters, registers. */
  readonly question: string;
  /** All that could be read there, to the minute. */
  readonly content: string;
}

const SHAPE = /^(\d{1,15})\.(\d{1,15})\.([\w-]{16})\.([\w-]{16})$/;

export const revisionText = ({ position, asOf, question, content }: DeskRevision): string =>
  [position, asOf, question, content].join('.');

/** Null: that is no name of an answer. */
export function revisionOf(text: string): DeskRevision | null {
  const [whole, position, asOf, question = '', content = ''] = SHAPE.exec(text) ?? [];
  return whole === undefined ? null : { position: Number(position), asOf: Number(asOf), question, content };
}

/** A short name of whatever it is made of. */
export const fingerprint = (of: unknown): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 16);
