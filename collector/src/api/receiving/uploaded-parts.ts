import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { FileContent } from '../../sources/file-drop/fetch-files.ts';
import { Delivery } from '../../sources/mapping/delivery.ts';
import { sampleParts } from '../../sources/sample-parts.ts';
import { UpstreamError, type Part } from '../../sources/source-kind.ts';

/** An uploaded file as the parts its file-drop source would have cut; an unreadable one says so instead of failing. */
export async function* uploadedParts(spec: SourceSpec, bytes: Buffer, name: string): AsyncGenerator<Part<unknown>> {
  try {
    yield* sampleParts(spec, bytes, name);
  } catch (cause) {
    if (!(cause instanceof UpstreamError) || cause.fault !== 'format') throw cause;
    const content: FileContent = {
      ...{ columns: [], rows: [], preamble: [], delivery: new Delivery(), first: false },
      ...{ failure: cause.message, complaints: [] },
    };
    yield { content, origin: name, firstRow: 1, cursor: '', bytes: bytes.length };
  }
}
