import { jest } from '@jest/globals';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { apiOnPostgres } from '../../test/service/api-on-postgres.ts';
import { eventsOf, readingStream } from '../../test/service/reading-stream.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the second river’s API on PostgreSQL', () => {
  const running = apiOnPostgres();
  const say = async <T>(person: string, path: string, body: object): Promise<{ status: number; body: T }> =>
    running().operator<T>('POST', path, { body: JSON.stringify(body), headers: { 'x-act-as': person } });

  test('a ticket with a person, a file and an evidence package lives as on SQLite, and the stream tells it', async () => {
    const api = running();
    const report = {
      ...{ kind: 'citizen_report', domain: 'public_services', unit: 'c-lacdao', lead: 'c-lacdao', text: 'đường ngập' },
      person: { name: 'Nguyễn Văn An', phone: '0912345123', place: '20.987654, 106.012345' },
    };
    const { body } = await say<{ ticket: { id: string } }>('truc-ban', '/api/v1/tickets', report);
    const place = `/api/v1/tickets/${body.ticket.id}`;
    for (const [person, command] of [
      ['truc-ban', { type: 'verify', note: 'đã gọi' }],
      ['truc-ban', { type: 'dispatch' }],
      ['dau-moi-xa', { type: 'accept' }],
    ] as const)
      expect([command.type, (await say(person, `${place}/commands`, { command })).status]).toEqual([command.type, 200]);
    const data = new FormData();
    data.set('file', new Blob(['%PDF-1.7']), 'biên bản.pdf');
    const attached = await api.operator('POST', `${place}/attachments`, { body: data });
    expect(attached.status).toBe(201);
    const seen = (await api.operator<{ person: unknown; attachments: unknown[] }>('GET', place)).body;
    expect(seen.person).toEqual({ name: 'Nguyễn V. A.', phone: '09xx xxx 123', place: '20.988, 106.012' });
    expect(seen.attachments).toHaveLength(1);
    expect((await say('truc-ban', `${place}/evidence`, {})).status).toBe(201);
    for (const path of ['tickets', 'alerts', 'cases', 'duty', 'deputies', 'shifts', 'accounting?period=2026'])
      expect([path, (await api.operator('GET', `/api/v1/${path}`)).status]).toEqual([path, 200]);
    const { secret } = await api.access.keys.add(
      { name: 'dòng', person: null, role: 'operator', unit: null, domain: null, validUntil: null },
      'test',
      1,
    );
    const text = await readingStream(`${api.url}/api/v1/stream?topics=tickets&after=0`, secret, (so) =>
      so.includes('ready'),
    );
    expect(eventsOf(text).filter(({ event }) => event === 'ticket').length).toBeGreaterThan(4);
  });
});
