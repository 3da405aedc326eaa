import fc from 'fast-check';
import { serverSentEvents } from './server-sent-events.ts';

async function read(chunks: readonly Uint8Array[]) {
  const body = (async function* () {
    yield* chunks;
  })();
  const events = [];
  for await (const event of serverSentEvents(body)) events.push(event);
  return events;
}

const TEXT =
  ': xin chào\n\nevent: ready\nid: 7\ndata: {"position":7}\n\nevent: ticket\r\nid: 8\r\ndata: {"tên":"Xã Một"}\r\n\r\ndata: a\ndata: b\n\n';
const EVENTS = [
  { event: 'ready', id: '7', data: '{"position":7}' },
  { event: 'ticket', id: '8', data: '{"tên":"Xã Một"}' },
  { event: 'message', id: '8', data: 'a\nb' },
];

describe('server-sent events', () => {
  test('are the same however the network cuts them', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: bytes.length }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const at = [0, ...places.toSorted((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.slice(at[index], end));
        expect(await read(chunks)).toEqual(EVENTS);
      }),
    );
  });

  test('that were cut off in the middle are not told', async () => {
    expect(await read([new TextEncoder().encode('event: ticket\ndata: {"a"')])).toEqual([]);
  });
});
