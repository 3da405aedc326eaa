import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { Instant } from '../../kernel/clock.ts';
import type { LedgerRow } from '../ledger.ts';

export interface EvidenceParts {
  readonly ticket: { readonly id: string; readonly number: string; readonly seq: number };
  /** Of the last event in it: what the files in the package are dated with. */
  readonly at: Instant;
  /** The ticket as people read it: events with their texts, the person masked. */
  readonly story: unknown;
  /** Rows of the ledger, so that their hashes can be compared with the chain. */
  readonly rows: readonly LedgerRow[];
  readonly files: readonly EvidenceFile[];
  /** Printed pages: what is filed on paper. */
  readonly pages?: readonly { readonly path: string; readonly content: string }[];
}

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Null: erased; its hash is still told. */
  readonly content: Buffer | null;
  readonly sha256: string;
}

/**
 * An evidence package ("hồ sơ chứng cứ"; QĐ 1670/QĐ-UBND, Điều 9.8): a zip with what happened, the rows of the ledger, the
 * files, and a manifest with the SHA-256 of each. The same parts give the same bytes.
 */
export async function evidencePackage({ ticket, at, story, rows, files, pages = [] }: EvidenceParts): Promise<Buffer> {
  const content = new Map<string, Buffer>([
    ['story.json', Buffer.from(`${JSON.stringify(story, null, 2)}\n`)],
    ['ledger.ndjson', Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))],
    ...pages.map(({ path, content }): [string, Buffer] => [path, Buffer.from(content)]),
  ]);
  files.forEach((file, index) => {
    if (file.content !== null) content.set(pathOf(file, index), file.content);
  });
  const manifest = {
    ...{ format: 'vnioc-evidence', version: 1, ticket, lastEventAt: at },
    ledger: { rows: rows.length, last: rows.at(-1)?.hash ?? null },
    files: [...content].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hashOf(bytes) })),
    erased: files.filter((file) => file.content === null).map(({ id, sha256 }) => ({ id, sha256 })),
  };
  const zip = new JSZip();
  const date = new Date(at);
  zip.file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, { date });
  for (const [path, bytes] of content) zip.file(path, bytes, { date, createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'UNIX' });
}

/** No name of a sender can leave the folder or hide another file. */
const pathOf = ({ name }: EvidenceFile, index: number): string =>
  `attachments/${String(index + 1).padStart(3, '0')}-${name.normalize('NFC').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')}`;

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
