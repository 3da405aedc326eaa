import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { answerBrokenRequests, MAX_HEADER_BYTES } from './broken-request.ts';

let server: Server;
beforeAll(async () => {
  server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (_, response) => response.end('reached'));
  answerBrokenRequests(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What the server writes back to these bytes before it closes. */
const send = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

test('an address that is far too long is told so, in a problem that can be read', async () => {
  const answer = await send(`GET /${'x'.repeat(MAX_HEADER_BYTES)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toMatch(/application\/problem\+json/);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431, code: 'headers_too_large' });
});

test('an address of 20 kB still reaches the application', async () => {
  const answer = await send(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/reached$/);
});

test('what is no HTTP at all gets a 400 to read', async () => {
  const answer = await send('SSH-2.0-OpenSSH_9.2\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'malformed_request' });
});
