import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { TicketKind } from '../tickets/received.ts';

/** What a title is made of: register names only, so that it may stand in the ledger, in pages and in lists. */
export interface TitleParts {
  readonly kind: TicketKind;
  readonly domain: DomainId;
  readonly indicator: IndicatorId | null;
  readonly unit: UnitId;
  readonly source: SourceId | null;
  /** Name of the correlation rule, or of a foreign alert. */
  readonly name: string | null;
}

const WORDS: Readonly<Record<TicketKind, readonly [vi: string, en: string]>> = {
  alert: ['Cảnh báo', 'Alert'],
  late_data: ['Chậm cập nhật số liệu', 'Late figures'],
  source_fault: ['Nguồn dữ liệu mất kết nối', 'Data source down'],
  case: ['Vụ việc liên quan nhiều sự kiện', 'Correlated case'],
  phone_report: ['Phản ánh qua điện thoại', 'Report by phone'],
  instruction: ['Ý kiến chỉ đạo', 'Instruction'],
  directive: ['Theo dõi thực hiện chỉ đạo', 'Directive to follow up'],
  data_request: ['Yêu cầu cung cấp số liệu', 'Data request'],
  figure_complaint: ['Kiến nghị về số liệu', 'Complaint about a figure'],
  citizen_report: ['Phản ánh của người dân, tổ chức', 'Citizen report'],
};

export function titleOf(
  catalog: Catalog,
  { kind, domain, indicator, unit, source, name }: TitleParts,
): { vi: string; en: string } {
  const place = catalog.units.get(unit)?.name ?? unit;
  const figure = indicator === null ? undefined : catalog.indicators.get(indicator);
  const field = catalog.domains.get(domain);
  const origin = source === null ? undefined : catalog.sources.get(source);
  const [vi, en] = WORDS[kind];
  const whatVi = figure?.name ?? origin?.name ?? name ?? field?.name ?? domain;
  const whatEn = figure?.nameEn ?? origin?.name ?? name ?? field?.nameEn ?? domain;
  return { vi: `${vi}: ${whatVi} – ${place}`, en: `${en}: ${whatEn} – ${place}` };
}
