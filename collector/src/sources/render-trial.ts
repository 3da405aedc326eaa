import type { Catalog } from '../catalog/catalog.ts';
import type { Observation } from '../observations/observation.ts';
import type { Trial } from './try-source.ts';

const SHOWN = 20;

/** A trial as text for a person at a terminal, Vietnamese first. */
export function renderTrial({ source, parts, bytes, parsed, fault, warnings }: Trial, catalog: Catalog): string {
  const { observations, events, corrections, rejections, refusals } = parsed;
  const more = (count: number): readonly string[] =>
    count > SHOWN ? [`  … và ${count - SHOWN} dòng nữa / and ${count - SHOWN} more`] : [];
  return [
    `Thử nguồn ${source}: ${parts} phần, ${bytes} byte; không ghi gì cả. / Trial of ${source}: ${parts} parts, ${bytes} bytes; nothing was written.`,
    ...(fault === null ? [] : [`✗ ${fault}`]),
    ...warnings.map((warning) => `! ${warning}`),
    `✓ Nhận / accepted: ${observations.length} số liệu / figures, ${events.length} sự kiện / events`,
    ...observations.slice(0, SHOWN).map((observation) => `  ${figureLine(observation, catalog)}`),
    ...more(observations.length),
    ...events
      .slice(0, SHOWN)
      .map((event) => `  ${event.kind} ${event.severity} ${catalog.units.get(event.unit)?.name ?? event.unit}`),
    ...more(events.length),
    `~ Tự sửa / corrected: ${corrections.length}`,
    ...corrections.slice(0, SHOWN).map(({ row, field, what }) => `  dòng / row ${row}, ${field}: ${what}`),
    ...more(corrections.length),
    `? Cách ly / quarantined: ${rejections.length}`,
    ...rejections.slice(0, SHOWN).map(({ sentence }) => `  ${sentence.vi}\n    ${sentence.en}`),
    ...more(rejections.length),
    `■ Từ chối vì độ mật / refused for a secrecy mark: ${refusals.length}`,
  ].join('\n');
}

function figureLine({ indicator, unit, period, value, numerator, denominator }: Observation, catalog: Catalog): string {
  const known = catalog.indicators.get(indicator);
  const shown =
    value === null
      ? '–'
      : known?.shown
        ? `${round(value / known.shown.factor, known.shown.decimals)} ${known.shown.symbol}`
        : String(value);
  const parts = numerator === undefined ? '' : ` (${numerator}/${denominator})`;
  return `${indicator}  ${catalog.units.get(unit)?.name ?? unit}  ${period}  ${shown}${parts}`;
}

const round = (value: number, decimals: number): string =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: decimals });
