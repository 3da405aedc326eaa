import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../../test/servers/free-port.ts';
import type { Gateway } from '../../catalog/paging-policy.ts';
import type { Message } from '../page.ts';
import { gatewayCarrier } from './gateway-carrier.ts';

const SECRETS: Readonly<Record<string, string>> = { HOOK_KEY: 'khóa', SMS_TOKEN: 'the-ascii' };
const secret = (name: string): string | undefined => SECRETS[name];
const never = new AbortController().signal;
const MESSAGE: Message = {
  ...{ messageId: '<pg-1@test>', to: '0000 000 009', subject: 'Phiếu "mới"', text: 'Còn 5 phút\n"gấp" ${to}' },
  ...{ link: 'https://ioc.example/p/x?a=1&b=2', repeated: false },
};

describe('an HTTP gateway', () => {
  let server: Server;
  let url: string;
  let status = 200;
  let hangUp = false;
  const seen: { body: string; headers: IncomingHttpHeaders; url: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        seen.push({ body, headers: request.headers, url: request.url ?? '' });
        if (hangUp) return void request.socket.destroy();
        response.writeHead(status).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    [status, hangUp] = [200, false];
    seen.length = 0;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const gateway = (about: Partial<Gateway> = {}): Gateway => ({
    ...{ channel: 'webhook', url, headers: {}, contentType: 'application/json', signatureEnv: 'HOOK_KEY' },
    ...{ body: '{"to":"${to}","text":"${text}","id":"${messageId}","link":"${link}"}', ...about },
  });
  const send = (about: Partial<Gateway> = {}, message = MESSAGE) =>
    gatewayCarrier(gateway(about), secret).send(message, never);

  test('gets a body that stays JSON whatever is said, signed, with a key of idempotency', async () => {
    await send();
    const [{ body, headers } = { body: '', headers: {} as IncomingHttpHeaders }] = seen;
    expect(JSON.parse(body)).toEqual({ to: MESSAGE.to, text: MESSAGE.text, id: '<pg-1@test>', link: MESSAGE.link });
    expect(headers['x-vnioc-signature']).toBe(`sha256=${createHmac('sha256', 'khóa').update(body).digest('hex')}`);
    expect(headers['idempotency-key']).toBe('<pg-1@test>');
    expect(headers['x-vnioc-repeated']).toBeUndefined();
  });

  test('gets a form, and its token from the environment; a repetition is marked', async () => {
    const form = {
      contentType: 'application/x-www-form-urlencoded',
      body: 'phone=${to}&content=${text}',
      signatureEnv: null,
    };
    await send(
      { ...form, channel: 'sms', headers: { Authorization: 'Bearer ${SMS_TOKEN}' } },
      { ...MESSAGE, repeated: true },
    );
    const [{ body, headers } = { body: '', headers: {} as IncomingHttpHeaders }] = seen;
    expect(new URLSearchParams(body).get('content')).toBe(MESSAGE.text);
    expect(headers.authorization).toBe('Bearer the-ascii');
    expect(headers['x-vnioc-repeated']).toBe('yes');
    expect(headers['x-vnioc-signature']).toBeUndefined();
  });

  test.each([
    [400, 'final'],
    [401, 'final'],
    [408, 'doubtful'],
    [429, 'temporary'],
    [500, 'doubtful'],
    [502, 'doubtful'],
    [503, 'temporary'],
  ])('answers %i: %s', async (said, kind) => {
    status = said;
    await expect(send()).rejects.toMatchObject({ name: 'PageError', kind, message: `HTTP ${said}` });
  });

  test('hangs up after it was asked: doubtful; is not there: temporary', async () => {
    hangUp = true;
    await expect(send()).rejects.toMatchObject({ kind: 'doubtful' });
    await expect(send({ url: `http://127.0.0.1:${await freePort()}/` })).rejects.toMatchObject({ kind: 'temporary' });
  });

  test('a secret that is not in the environment holds the pages back, and nothing is sent', async () => {
    await expect(send({ signatureEnv: 'NOT_SET' })).rejects.toMatchObject({ kind: 'temporary' });
    expect(seen).toEqual([]);
  });
});
