import type { Readable } from 'node:stream';

/** A body that the gate has already limited in size. */
export async function readStream(stream: Readable | null): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}
