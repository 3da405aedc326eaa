import type { SourceSpec } from '../../catalog/source-spec.ts';
import { UpstreamError, type FetchRequest, type Part } from '../source-kind.ts';
import { sourceSpec } from './small-catalog.ts';

/** A request as the pipeline makes it, for tests of fetching. */
export function fetchRequest<Connection extends object>(
  connection: Connection,
  over: Partial<Omit<FetchRequest<Connection>, 'spec'>> & { readonly spec?: Parameters<typeof sourceSpec>[0]; readonly secrets?: Readonly<Record<string, string>> } = {},
): FetchRequest<Connection> {
  const { spec, secrets = {}, ...rest } = over;
  return {
    spec: sourceSpec({ ...spec, connection: connection as unknown as SourceSpec['connection'] }),
    connection,
    secret: (name) => secrets[name] ?? missing(name),
    cursor: null,
    at: Date.parse('2024-06-10T06:00:00+07:00'),
    simulated: false,
    dataFolder: '.',
    signal: new AbortController().signal,
    ...rest,
  };
}

function missing(name: string): never {
  throw new UpstreamError('configuration', `${name} is not set`);
}

/** Takes all parts and acknowledges each, as the pipeline does after a commit. */
export async function takeAll<Content>(parts: AsyncIterable<Part<Content>>): Promise<Part<Content>[]> {
  const taken: Part<Content>[] = [];
  for await (const part of parts) {
    taken.push(part);
    await part.acknowledge?.();
  }
  return taken;
}

/** What fetching threw. */
export async function faultOf(parts: AsyncIterable<unknown>): Promise<UpstreamError> {
  try {
    for await (const _ of parts) void _;
  } catch (fault) {
    if (fault instanceof UpstreamError) return fault;
    throw fault;
  }
  throw new Error('the upstream did not fail');
}
