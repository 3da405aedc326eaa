import fc from 'fast-check';
import JSZip from 'jszip';
import { zipOf } from '../../scripts/zip-of.mjs';

interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
  readonly executable: boolean;
}

const file = (name: string, text: string, executable = false): Packed => ({
  name,
  bytes: Buffer.from(text),
  executable,
});

/** What another program makes of it. */
async function opened(zip: Buffer) {
  const { files } = await JSZip.loadAsync(zip, { checkCRC32: true });
  const entries = Object.values(files).map(
    async (entry) => [entry.name, await entry.async('string'), Number(entry.unixPermissions) & 0o777] as const,
  );
  return Promise.all(entries);
}

describe('a zip', () => {
  test('is read by another program with names, contents and who may be executed', async () => {
    const zip = zipOf([
      file('a/gpx_linux_amd64', '#!/bin/sh\n', true),
      file('a/Đọc-tôi.md', 'Xin chào'),
      file('a/empty', ''),
    ]);
    expect(await opened(zip)).toEqual([
      ['a/empty', '', 0o644],
      ['a/gpx_linux_amd64', '#!/bin/sh\n', 0o755],
      ['a/Đọc-tôi.md', 'Xin chào', 0o644],
    ]);
  });

  test('of the same files is the same bytes, in whatever order they are found', async () => {
    const files = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.js$/), text: fc.string({ maxLength: 300 }) }),
      { selector: ({ name }) => name, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(files, async (found) => {
        const made = found.map(({ name, text }) => file(name, text));
        const zip = zipOf(made);
        expect(zipOf(made.toReversed()).equals(zip)).toBe(true);
        expect(new Map((await opened(zip)).map(([name, text]) => [name, text]))).toEqual(
          new Map(found.map(({ name, text }) => [name, Buffer.from(text).toString()])),
        );
      }),
      { numRuns: 40 },
    );
  });
});
