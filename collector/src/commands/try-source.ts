import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createHmac, randomBytes } from 'node:crypto';
import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import { systemClock } from '../kernel/clock.ts';
import { kindOf } from '../sources/registry.ts';
import { renderTrial } from '../sources/render-trial.ts';
import { sampleParts } from '../sources/sample-parts.ts';
import { UpstreamError, type Part } from '../sources/source-kind.ts';
import { trialSpec, trySource } from '../sources/try-source.ts';
import { CommandFault, usageFault } from './command-fault.ts';
import { pathOption, required, textOption, type Command, type CommandContext } from './command.ts';
import { registersOf } from './data-place.ts';
import { DIR_OPTION, typedSite } from './typed-site.ts';

/** Reads a source once, or a sample, and shows what would become of it. Writes nothing. */
export const trySourceCommand: Command = {
  name: 'try-source',
  usage: ['try-source ID [--sample FILE]'],
  summary: { vi: 'Đọc thử một nguồn, không ghi gì', en: 'Try a source, writing nothing' },
  options: {
    sample: {
      takes: 'FILE',
      vi: 'đọc tệp mẫu này thay cho hệ thống nguồn',
      en: 'read this sample instead of the upstream',
    },
    at: { takes: 'INSTANT', vi: 'như lúc này, ví dụ 2024-06-03T17:00+07:00', en: 'as at this instant' },
    dir: DIR_OPTION,
  },
  async run(context) {
    const { values, json, say } = context;
    const catalog = await registersOf({ site: typedSite(context) });
    const spec = sourceOf(catalog, required(context, 0, 'ID'));
    const sample = pathOption(context, 'sample');
    const at = instantOf(textOption(values, 'at'));
    const parts =
      sample === undefined ? fetched(spec, at, context) : sampleParts(spec, sampleBytes(sample), basename(sample));
    const key = randomBytes(32);
    const fingerprint = (text: string) => createHmac('sha256', key).update(text).digest('hex');
    const trial = await trySource(parts, { spec, catalog, knownAt: at, fingerprint, released: new Set() });
    const { rejections, refusals } = trial.parsed;
    say(json ? JSON.stringify(trial, null, 2) : renderTrial(trial, catalog));
    return trial.fault === null && rejections.length === 0 && refusals.length === 0 ? 0 : 1;
  },
};

function sourceOf(catalog: Catalog, id: string): SourceSpec {
  const spec = catalog.sources.get(id as SourceId);
  if (spec !== undefined) return spec;
  const known = [...catalog.sources.keys()].join(', ');
  throw new CommandFault(`Không có nguồn "${id}". Các nguồn / the sources: ${known}`);
}

function fetched(
  spec: SourceSpec,
  at: number,
  { environment, dataFolder }: CommandContext,
): AsyncIterable<Part<unknown>> {
  const tried = trialSpec(spec);
  return kindOf(tried).fetch({
    spec: tried,
    connection: tried.connection,
    secret: (name) => {
      const value = environment[name];
      if (value !== undefined && value !== '') return value;
      throw new UpstreamError(
        'configuration',
        `Thiếu biến môi trường ${name}. / The environment variable ${name} is not set.`,
      );
    },
    cursor: null,
    at,
    simulated: false,
    dataFolder,
    signal: AbortSignal.timeout(60_000),
  });
}

function sampleBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFault(`Không đọc được tệp ${file}. / The file ${file} cannot be read.`);
  }
}

function instantOf(text: string | undefined): number {
  const at = text === undefined ? systemClock.now() : Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw usageFault(`--at ${text ?? ''}: viết như / write it like 2024-06-03T17:00+07:00.`);
}
