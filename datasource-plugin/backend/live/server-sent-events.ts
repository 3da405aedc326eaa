export interface ServerSentEvent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Events of a text/event-stream body, as the HTML standard §9.2.6 reads it; comments are left out. */
export async function* serverSentEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let [rest, id] = ['', ''];
  for await (const chunk of body) {
    const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const one = readBlock(block);
      id = one.id ?? id;
      if (one.data !== null) yield { event: one.event, id, data: one.data };
    }
  }
}

function readBlock(block: string): {
  readonly event: string;
  readonly id: string | null;
  readonly data: string | null;
} {
  const lines = block.split('\n').map((line) => /^([^:]+):? ?(.*)$/.exec(line));
  const of = (name: string) => lines.filter((line) => line?.[1] === name).map((line) => line?.[2] ?? '');
  const data = of('data');
  return {
    event: of('event').at(-1) ?? 'message',
    id: of('id').at(-1) ?? null,
    data: data.length ? data.join('\n') : null,
  };
}
