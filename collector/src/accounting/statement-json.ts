import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Statement } from './statement.ts';

/** Canonical (RFC 8785): what is signed at the closing of a period is the SHA-256 of this text. */
export function statementJson(statement: Statement): string {
  const text = canonicalize(statement);
  if (text === undefined) throw new Error('A statement is an object');
  return text;
}

export const statementHash = (statement: Statement): string =>
  createHash('sha256').update(statementJson(statement)).digest('hex');
