export interface SentEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

/** Reads server-sent events until `enough` says so, then leaves; throws when nothing more comes for ten seconds. */
export async function readingStream(
  url: string,
  key: string,
  enough: (text: string) => boolean,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${key}`, ...headers },
    signal: AbortSignal.any([leaving.signal, AbortSignal.timeout(20_000)]),
  });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (enough(text)) break;
  }
  leaving.abort();
  return text;
}

/** The events of such a text; comments are left out. */
export const eventsOf = (text: string): readonly SentEvent[] =>
  text
    .split('\n\n')
    .filter((block) => block.includes('event: '))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      return { id: field('id'), event: field('event') ?? '', data: field('data') ?? '' };
    });
