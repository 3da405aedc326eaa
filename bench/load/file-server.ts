import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one CSV file on loopback, as an upstream system does. */
export async function serveFile(file: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    createReadStream(file, { highWaterMark: 1 << 18 }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/million.csv`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
