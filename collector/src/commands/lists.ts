import type { FreshnessItem } from '@vnioc/contract/freshness.ts';
import type { QuarantineItem } from '@vnioc/contract/quarantine.ts';
import type { RunItem, SourceItem } from '@vnioc/contract/sources.ts';
import { required, textOption, type Command, type CommandContext } from './command.ts';
import { sayList, type Columns } from './say-list.ts';
import { when } from './table.ts';

interface Listing<Item> extends Omit<Command, 'run'>, Columns<Item> {
  readonly path: (context: CommandContext) => string;
}

/** A command that prints one list of the API. */
const listing = <Item>({ path, heads, row, ...command }: Listing<Item>): Command => ({
  ...command,
  run: (context) => sayList(context, path(context), { heads, row }),
});

const limit = { takes: 'N', vi: 'nhiều nhất N dòng (mặc định 50)', en: 'at most N rows' };
const source = { takes: 'S', vi: 'chỉ nguồn này', en: 'this source only' };
const status = { takes: 'T', vi: 'chỉ tình trạng này, ví dụ late', en: 'this status only' };

const limitOf = ({ values }: CommandContext): string =>
  `limit=${encodeURIComponent(textOption(values, 'limit') ?? '50')}`;

const parameter = ({ values }: CommandContext, name: string): string => {
  const value = textOption(values, name);
  return value === undefined ? '' : `&${name}=${encodeURIComponent(value)}`;
};

export const sources = listing<SourceItem>({
  name: 'sources',
  usage: ['sources'],
  summary: { vi: 'Các nguồn và tình trạng', en: 'The sources and how they are' },
  options: {},
  path: () => '/api/v1/sources?limit=1000',
  heads: ['nguồn', 'lĩnh vực', 'kiểu', 'tình trạng', 'chạy lúc', 'thành công lúc', 'lỗi'],
  row: (it) => [it.id, it.domain, it.kind, it.status, when(it.lastRunAt), when(it.lastSuccessAt), it.lastFault],
});

export const runs = listing<RunItem>({
  name: 'runs',
  usage: ['runs SOURCE'],
  summary: { vi: 'Các lần chạy của một nguồn', en: 'The runs of a source' },
  options: { limit },
  path: (context) => `/api/v1/sources/${encodeURIComponent(required(context, 0, 'SOURCE'))}/runs?${limitOf(context)}`,
  heads: ['lúc', 'kết quả', 'nhận', 'sửa', 'như cũ', 'cách ly', 'từ chối', 'sự kiện', 'lỗi'],
  row: (it) => [
    ...[when(it.startedAt), it.outcome, it.accepted, it.revised, it.unchanged],
    ...[it.quarantined, it.refused, it.events, it.fault],
  ],
});

export const freshness = listing<FreshnessItem>({
  name: 'freshness',
  usage: ['freshness'],
  summary: { vi: 'Tính kịp thời của từng đơn vị và kỳ', en: 'Freshness per unit and period' },
  options: { source, status, limit },
  path: (context) =>
    `/api/v1/freshness?${limitOf(context)}${parameter(context, 'source')}${parameter(context, 'status')}`,
  heads: ['nguồn', 'đơn vị', 'kỳ', 'hạn', 'đến lúc', 'đủ', 'tình trạng', 'nguyên nhân'],
  row: (it) => [
    ...[it.source, it.unit, it.period, when(it.dueAt), when(it.receivedAt)],
    ...[`${it.present}/${it.expected}`, it.status, it.cause],
  ],
});

export const quarantine = listing<QuarantineItem>({
  name: 'quarantine',
  usage: ['quarantine'],
  summary: { vi: 'Các dòng bị cách ly và lý do', en: 'Records in quarantine and why' },
  options: { source, limit },
  path: (context) => `/api/v1/quarantine?${limitOf(context)}${parameter(context, 'source')}`,
  heads: ['lúc', 'nguồn', 'tệp/địa chỉ', 'dòng', 'cột', 'lý do'],
  row: (it) => [when(it.at), it.source, it.origin, it.row, it.field, it.sentence.vi],
});
