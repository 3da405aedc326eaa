import type { IncomingMessage } from 'node:http';

/** Takes what is left of a request, so that its sender can read our answer instead of a reset connection. */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed || request.readableEnded) return;
  await new Promise<void>((resolve) => {
    request
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
    request.removeAllListeners('data');
    request.resume();
  });
}

/** The whole body, or `too large` after the rest of it was taken and thrown away. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => resolve(size <= limitBytes ? Buffer.concat(chunks) : 'too large'));
    request.once('error', reject);
  });
}
