import { STATE_COLORS, STATE_TEXTS } from '../look/state-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { prometheusNow, prometheusRange } from '../queries/queries.ts';
import { stat, thresholds, trend, type AnyPanel } from './panels.ts';

const REF_IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

const colorOf = (index: number) => ({
  matcher: { id: 'byFrameRefID', options: REF_IDS[index] ?? 'A' },
  properties: [{ id: 'color', value: { mode: 'fixed', fixedColor: STATE_COLORS[index] } }],
});

/** How many cells (indicator × unit) are in each state now, from Prometheus. */
export const cellCounts = (domain: string): AnyPanel =>
  stat(
    {
      title: 'Số ô chỉ số × đơn vị theo trạng thái',
      source: DATA_SOURCES.prometheus,
      queries: STATE_TEXTS.map((text, index) =>
        prometheusNow(
          `count(vnioc_indicator_state{domain="${domain}"} == ${index}) or vector(0)`,
          text,
          REF_IDS[index],
        ),
      ),
      ...{ span: 24, height: 4 },
    },
    { calc: 'lastNotNull' },
  ).overrides(STATE_TEXTS.map((_, index) => colorOf(index)));

/** The same over time, by the recording rule. */
export const cellHistory = (domain: string): AnyPanel =>
  trend(
    {
      title: 'Diễn biến số ô theo trạng thái',
      source: DATA_SOURCES.prometheus,
      queries: [prometheusRange(`domain_state:vnioc_indicator_state:count{domain="${domain}"}`, '{{state}}')],
      ...{ span: 24, height: 7 },
    },
    'none',
    null,
  )
    .overrides(
      STATE_TEXTS.map((text, index) => ({
        matcher: { id: 'byName', options: String(index) },
        properties: [
          { id: 'displayName', value: text },
          { id: 'color', value: { mode: 'fixed', fixedColor: STATE_COLORS[index] } },
        ],
      })),
    )
    .thresholds(thresholds([]));
