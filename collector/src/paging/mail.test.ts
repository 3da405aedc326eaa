import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { mailAt, PagingWorld, withPaging } from '../../test/paging/paging-world.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { smtpAvailable, startSmtp, type SmtpServer } from '../../test/servers/smtp.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { mailCarrier } from './carriers/mail-carrier.ts';
import type { Message } from './page.ts';

const PAGES = 150;
const shipped = await shippedCatalog('van-lam');
const nothing = (): undefined => undefined;
const never = new AbortController().signal;
const carrierAt = (port: number) => mailCarrier(mailAt(port), nothing);
const MESSAGE: Message = {
  ...{ messageId: '<a@test>', to: 'dau-moi-xa@van-lam.example', subject: 'Phiếu mới', text: 'Nội dung tiếng Việt\n' },
  ...{ link: null, repeated: false },
};
const idOf = (mail: string): string => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? '';

describeWith(smtpAvailable(), 'python3-aiosmtpd')('mail over a real SMTP server', () => {
  let smtp: SmtpServer;
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-mail-'));
  beforeAll(async () => {
    smtp = await startSmtp();
  }, 70_000);
  afterAll(async () => {
    await smtp.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('arrives with the Message-ID of its page; a repetition is marked', async () => {
    await carrierAt(smtp.port).send(MESSAGE, never);
    await carrierAt(smtp.port).send({ ...MESSAGE, messageId: '<b@test>', repeated: true }, never);
    const mails = new Map(smtp.mails().map((mail) => [idOf(mail), mail]));
    expect(mails.get('<a@test>')).not.toMatch(/X-VNIOC-Repeated/i);
    expect(mails.get('<b@test>')).toMatch(/^X-VNIOC-Repeated: yes$/im);
    expect(mails.get('<a@test>')).toContain('dau-moi-xa@van-lam.example');
  }, 30_000);

  test(`kill -9 of the server in the middle of ${PAGES} pages: every page is sent, doubled only where doubtful`, async () => {
    const catalog = withPaging(shipped, { mail: mailAt(smtp.port) });
    const database: Database = await openDatabase({ kind: 'sqlite', file: join(folder, 'a.db') });
    try {
      const world = new PagingWorld(database, catalog, [carrierAt(smtp.port)]);
      const pages = await world.put(catalog, PAGES);
      for (let kills = 0; kills < 3; kills++) {
        const before = smtp.mails().length;
        const round = world.round(30);
        while (smtp.mails().length < before + 8) await new Promise((resolve) => setTimeout(resolve, 2));
        await smtp.kill9();
        await round;
        await smtp.restart();
      }
      await world.allSent();
      const counts = Map.groupBy(smtp.mails(), idOf);
      const stand = await world.ports.pages.load(
        world.tables,
        pages.map(({ id }) => id),
      );
      expect(stand).toHaveLength(PAGES);
      expect(stand.filter(({ messageId }) => !counts.has(messageId))).toEqual([]);
      const doubled = stand.filter(({ messageId }) => (counts.get(messageId)?.length ?? 0) > 1);
      expect(doubled.filter(({ repeated }) => !repeated)).toEqual([]);
      expect(stand.filter(({ outcome }) => outcome !== 'sent' && outcome !== 'repeated')).toEqual([]);
      expect(stand.some(({ attempts }) => attempts > 1)).toBe(true);
      expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);
    } finally {
      await database.close();
    }
  }, 120_000);
});

describe('what a server of mail says', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));
  /** Speaks SMTP by the book up to a word, where it does something else. */
  const scripted = async (at: string, answer: string | null): Promise<number> => {
    const server = createServer((socket) => {
      let data = false;
      const say = (word: string, usual: string): void => {
        if (word !== at) return void socket.write(usual);
        return answer === null ? void socket.destroy() : void socket.write(answer);
      };
      socket.on('error', () => undefined);
      say('CONNECT', '220 here\r\n');
      socket.on('data', (bytes) => {
        const text = bytes.toString();
        if (data && text.endsWith('\r\n.\r\n')) {
          data = false;
          return say('END', '250 taken\r\n');
        }
        if (data) return undefined;
        const word = text.slice(0, 4).trim();
        data = word === 'DATA' && at !== 'DATA';
        return say(word, word === 'DATA' ? '354 go on\r\n' : '250 yes\r\n');
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  test.each([
    ['does not listen', null, null, 'temporary'],
    ['hangs up at the greeting', 'CONNECT', null, 'temporary'],
    ['is full for today', 'RCPT', '452 later\r\n', 'temporary'],
    ['knows no such mailbox', 'RCPT', '550 unknown\r\n', 'final'],
    ['hangs up before the message', 'DATA', null, 'temporary'],
    ['hangs up after the message', 'END', null, 'doubtful'],
    ['refuses the message', 'END', '554 no\r\n', 'final'],
    ['defers the message', 'END', '451 later\r\n', 'temporary'],
  ])('a server that %s', async (_what, word, answer, kind) => {
    const port = word === null ? 1 : await scripted(word, answer);
    await expect(carrierAt(port).send(MESSAGE, never)).rejects.toMatchObject({ name: 'PageError', kind });
  });

  test('the words kept of a refusal hold no address', async () => {
    const port = await scripted('RCPT', '550 <dau-moi-xa@van-lam.example> unknown\r\n');
    await expect(carrierAt(port).send(MESSAGE, never)).rejects.toMatchObject({ message: 'SMTP 550' });
  });

  test('a server that takes the message and then is silent leaves it doubtful when we are stopped', async () => {
    const port = await scripted('END', '');
    const stop = new AbortController();
    const sending = carrierAt(port).send(MESSAGE, stop.signal);
    setTimeout(() => stop.abort(), 300);
    await expect(sending).rejects.toMatchObject({ kind: 'doubtful' });
  }, 25_000);
});
