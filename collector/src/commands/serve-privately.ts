import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An API for the time of one command, on a loopback port that nobody is told. */
export interface PrivateServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function servePrivately(app: RequestListener, closeData: () => Promise<void>): Promise<PrivateServer> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await closeData();
    },
  };
}
