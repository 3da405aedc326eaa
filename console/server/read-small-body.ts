import type { IncomingMessage } from 'node:http';

/** A body of at most `limit` bytes, read to its end either way; null when it was longer. */
export async function readSmallBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks).toString('utf8') : null;
}
