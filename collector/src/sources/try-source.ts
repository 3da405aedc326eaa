import type { SourceSpec } from '../catalog/source-spec.ts';
import { joined } from './mapping/parse-records.ts';
import { kindOf } from './registry.ts';
import { UpstreamError, type ParseContext, type Parsed, type Part } from './source-kind.ts';

/** What would become of a delivery. Nothing of it was written, acknowledged or moved. */
export interface Trial {
  readonly source: string;
  readonly parts: number;
  readonly bytes: number;
  readonly parsed: Parsed;
  /** What the upstream did wrong, as a sentence; null when it was read to its end. */
  readonly fault: string | null;
  /** Suspicions that are no faults: a cumulative column mapped to an indicator of single periods. */
  readonly warnings: readonly string[];
}

/** Reads a source once (or a sample of it, see `sampleParts`) and judges it, without any effect. */
export async function trySource(
  parts: AsyncIterable<Part<unknown>>,
  context: ParseContext,
  most = Infinity,
): Promise<Trial> {
  const parsed: Parsed[] = [];
  let [count, bytes, fault] = [0, 0, null as string | null];
  try {
    for await (const part of parts) {
      parsed.push(await kindOf(context.spec).parse(part, context));
      count += 1;
      bytes += part.bytes;
      if (count >= most || parsed.at(-1)?.refusals.length) break;
    }
  } catch (cause) {
    if (!(cause instanceof UpstreamError)) throw cause;
    fault = cause.message;
  }
  return { source: context.spec.id, parts: count, bytes, parsed: joined(parsed), fault, warnings: suspicions(context) };
}

/** The source as it is tried: an MQTT trial has a session of its own, so that it takes nothing from the running one. */
export function trialSpec(spec: SourceSpec): SourceSpec {
  if (spec.kind !== 'mqtt') return spec;
  const clientId = `${String(spec.connection['clientId'])}-try`;
  return { ...spec, connection: { ...spec.connection, clientId, sessionExpirySeconds: 60 } };
}

/** "Lũy kế" against "trong kỳ": the words of a column say the opposite of the register. */
function suspicions({ spec, catalog }: ParseContext): readonly string[] {
  return (spec.observations?.figures ?? []).flatMap(({ indicator, value }) => {
    const known = catalog.indicators.get(indicator);
    if (!known || value === undefined) return [];
    const name = value.normalize('NFC').toLowerCase();
    if (/l[ũu][yỹ] kế|cumulative|year to date/.test(name) && !known.cumulative)
      return [
        `Cột "${value}" là lũy kế, còn chỉ tiêu ${indicator} là số trong kỳ. / The column is cumulative, the indicator is not.`,
      ];
    if (/trong (?:kỳ|tuần|tháng|ngày)/.test(name) && known.cumulative)
      return [
        `Cột "${value}" là số trong kỳ, còn chỉ tiêu ${indicator} là lũy kế. / The column is of the period, the indicator is cumulative.`,
      ];
    return [];
  });
}
