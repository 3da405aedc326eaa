import { createServer } from 'node:net';

/** Tries to listen on a loopback port; answers the port, or `undefined` when somebody else has it. 0 finds a free one. */
export const tryPort = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const taken = probe.address().port;
      probe.close(() => resolve(taken));
    });
  });

/** The wished port when it is free, else any free one. */
export const portNear = async (wished) => (await tryPort(wished)) ?? (await tryPort(0));
