import type { NewEntry } from '@vnioc/contract/entries.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Observation } from '../../observations/observation.ts';
import { kindOf } from '../../sources/registry.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer } from '../problem.ts';

type Figure = Pick<NewEntry, 'indicator' | 'unit' | 'period' | 'value' | 'numerator' | 'denominator'>;

/** A typed-in figure as an observation, read by the same rules as every delivery; or why it cannot be one. */
export async function parseEntry(
  figure: Figure,
  source: SourceSpec,
  at: Instant,
  { catalog }: Pick<ApiServices, 'catalog'>,
): Promise<Observation | ProblemAnswer> {
  const part = { content: { records: [figure] }, origin: 'entry', firstRow: 1, cursor: '', bytes: 0 };
  // Nothing of it is kept when it is refused: no fingerprint is needed.
  const context = { spec: source, catalog, knownAt: at, fingerprint: () => '', released: new Set<string>() };
  const { observations, rejections, refusals } = await kindOf(source).parse(part, context);
  const [observation] = observations;
  if (observation && rejections.length === 0) return observation;
  if (refusals.length > 0)
    return problem('secrecy_mark', {
      vi: 'Số liệu mang dấu độ mật: không nhập vào hệ thống này.',
      en: 'The figure bears a secrecy mark: do not enter it here.',
    });
  const [rejection] = rejections;
  return problem(
    'unprocessable',
    rejection?.sentence ?? {
      vi: 'Thiếu số liệu: cần value, hoặc numerator và denominator.',
      en: 'A figure is needed: value, or numerator and denominator.',
    },
    rejection ? [{ at: `/${rejection.field}`, ...rejection.sentence }] : [],
  );
}
