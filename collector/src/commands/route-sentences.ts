import type { Catalog } from '../catalog/catalog.ts';
import type { Span } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { MILESTONES, type Milestone, type TicketPlan } from '../routing/plan.ts';
import type { CalledUnit } from './called-unit.ts';
import type { RouteAnswer } from './route-answer.ts';

const STRETCH: Readonly<Record<Milestone, string>> = {
  verify: 'xác minh / verify',
  accept: 'nhận phiếu / accept',
  resolve: 'xử lý / resolve',
  close: 'đóng phiếu / close',
};

const UNITS: Readonly<Record<Span['unit'], string>> = {
  WH: 'giờ làm việc',
  WD: 'ngày làm việc',
  H: 'giờ',
  D: 'ngày',
};

const BY: Readonly<Record<TicketPlan['by'], string>> = {
  route: 'theo tuyến / by a route',
  sop: 'theo quy trình / by the procedure',
  domain: 'đơn vị kiểm soát lĩnh vực / controlling unit of the domain',
  fallback: 'không còn đơn vị nào / nobody is left',
  person: 'do người chọn / chosen by a person',
};

const KEYS: Readonly<Record<string, string>> = {
  domain: 'lĩnh vực',
  indicator: 'chỉ tiêu',
  unit: 'đơn vị',
  severity: 'mức độ',
  kind: 'loại',
  source: 'nguồn',
  asset: 'tài sản',
  mode: 'phương thức (Điều 7)',
};

/** What `ioc route` prints: the path, who leads and supports, the deadlines, the reason. Vietnamese first. */
export function routeSentences(catalog: Catalog, answer: RouteAnswer): readonly string[] {
  const { lead, supporting, sop, pages, by, reason, statusEvery, importance, maintenance } = answer;
  const roles = pages.map(({ role, of }) => `${role} (${of})`);
  return [
    ...matter(catalog, answer),
    'Đường đi / path:',
    ...pathOf(answer.path),
    ...(answer.notAsked === 0 ? [] : [`  · ${answer.notAsked} tuyến sau không xét / later routes not asked`]),
    `Chủ trì / lead: ${lead === null ? 'chưa có; trưởng ca quyết định / none; the shift lead decides' : nameOf(catalog, lead)}`,
    `  ${BY[by]}: ${reason}`,
    `Phối hợp / supporting: ${supporting.length === 0 ? 'không / none' : supporting.map((unit) => nameOf(catalog, unit)).join('; ')}`,
    `Quy trình / procedure: ${sop === null ? 'không / none' : `${catalog.sops.get(sop.id)?.name ?? ''} (${sop.id}, ${sop.version.slice(0, 12)})`}`,
    `Thời hạn, nếu chặng bắt đầu lúc này / deadlines, if the stretch began now:`,
    ...MILESTONES.map((milestone) => deadline(milestone, answer)),
    `Báo tình trạng / status: ${statusEvery === null ? 'không yêu cầu / not asked for' : `mỗi ${spanOf(statusEvery)}`}`,
    `Báo tin / pages: ${roles.length === 0 ? 'không / none' : roles.join(', ')}`,
    gate(importance),
    ...(maintenance === null ? [] : [`Đang bảo trì / under maintenance: ${maintenance}`]),
    ...verdict(catalog, answer),
  ];
}

function gate(importance: RouteAnswer['importance']): string {
  if (importance === null) return 'Người lập phiếu; luôn thành phiếu / opened by a person: always a ticket';
  const ticket = importance.ticket ? 'có / yes' : 'không, chỉ ghi danh sách / no, listed only';
  const told = importance.tell.length === 0 ? '' : `; báo ngay / told at once: ${importance.tell.join(', ')}`;
  return `Cảnh báo thành phiếu / an alert becomes a ticket: ${ticket}${told}`;
}

function matter(catalog: Catalog, { at, site, registersAt, subject, unit, catalogVersion }: RouteAnswer): string[] {
  const domain = subject.domain && catalog.domains.get(subject.domain);
  const mode = domain?.mode === 'monitor' ? 'giám sát' : 'giám sát, điều hành';
  const place = subject.unit === undefined ? 'không rõ nơi / unknown place' : nameOf(catalog, subject.unit);
  const more = [subject.indicator, subject.kind, subject.source, subject.asset].filter((one) => one !== undefined);
  const pinned = registersAt === null ? '' : `, sổ đăng ký như ngày / registers of ${registersAt}`;
  return [
    `${at.slice(0, 16).replace('T', ' ')} · ${site}${pinned} · ${catalogVersion.slice(0, 12)}`,
    `Việc / matter: ${domain?.name ?? subject.domain} (${subject.domain}, ${mode}) · ${place} · ${[subject.severity, ...more].join(' · ')}`,
    ...(unit.id === null || unit.standing || unit.id === subject.unit
      ? []
      : [
          `  ${nameOf(catalog, unit.id)} không còn hiệu lực; việc của đơn vị kế thừa / has ended, its successor's matter`,
        ]),
  ];
}

type PathStep = RouteAnswer['path'][number];

/** Every route that was asked; neighbours that failed for the same reason stand in one line. */
function pathOf(path: RouteAnswer['path']): readonly string[] {
  const runs: PathStep[][] = [];
  for (const step of path) {
    const run = runs.at(-1);
    const same = run?.[0]?.verdict === step.verdict && run[0].key === step.key && !step.verdict.startsWith('spoke');
    if (same) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => lineOf(run) ?? []);
}

function lineOf(run: readonly PathStep[]): string | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const names = run.length === 1 ? first.route : `${first.route} … ${last.route} (${run.length} tuyến / routes)`;
  switch (first.verdict) {
    case 'spoke':
      return `  ✓ ${names}: khớp, tuyến sau còn nói tiếp / matches, others may speak – ${first.reason}`;
    case 'spoke last':
      return `  ✓ ${names}: khớp, dừng ở đây / matches, the last – ${first.reason}`;
    case 'not in force':
      return `  – ${names}: ngoài thời gian hiệu lực / not in force`;
    case 'no match':
      return `  – ${names}: không khớp ${KEYS[first.key ?? ''] ?? first.key} / no match by ${first.key}`;
    default:
      return unreachable(first.verdict);
  }
}

function deadline(milestone: Milestone, { deadlines }: RouteAnswer): string {
  const { from, dueAt, legalDueAt, ...span } = deadlines[milestone];
  const since = from === 'ticket' ? 'từ khi nhận tin' : 'từ đầu chặng';
  const legal = legalDueAt === dueAt ? '' : ` (theo luật / legal reading ${shown(legalDueAt)})`;
  return `  ${STRETCH[milestone].padEnd(22)} ${shown(dueAt)}  ${spanOf(span)} ${since}${legal}`;
}

function verdict(catalog: Catalog, { expect, asExpected, lead, unit }: RouteAnswer): readonly string[] {
  if (expect === null) return [];
  const wanted = expect.id === null ? `"${expect.text}"` : nameOf(catalog, expect.id);
  if (asExpected === true) return [`✓ Đúng như mong đợi / as expected: ${wanted}`];
  return [`✗ ${whyNot(catalog, { expect, lead, unit, wanted })}`];
}

interface Wanted {
  readonly expect: CalledUnit;
  readonly lead: UnitId | null;
  readonly unit: CalledUnit;
  readonly wanted: string;
}

function whyNot(catalog: Catalog, { expect, lead, unit, wanted }: Wanted): string {
  if (expect.id === null) return `không có đơn vị ${wanted} / there is no unit ${wanted}`;
  if (!expect.standing) return `${wanted} không có hiệu lực tại ngày này / does not stand on this day`;
  if (unit.id === null) return `không có đơn vị "${unit.text}" / there is no unit "${unit.text}"`;
  if (!unit.standing) return `${nameOf(catalog, unit.id)} không có hiệu lực tại ngày này / does not stand on this day`;
  const found = lead === null ? 'không ai / nobody' : nameOf(catalog, lead);
  return `mong đợi / expected ${wanted}, nhưng chủ trì là / but the lead is ${found}`;
}

const nameOf = (catalog: Catalog, unit: UnitId): string => `${catalog.units.get(unit)?.name ?? unit} (${unit})`;

const shown = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

const spanOf = ({ amount, unit }: Span): string => `${String(amount).replace('.', ',')} ${UNITS[unit]}`;
