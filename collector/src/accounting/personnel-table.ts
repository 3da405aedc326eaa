import type { AccountRow } from './account-row.ts';
import type { LiabilityItem, PersonnelLists } from './personnel-lists.ts';
import {
  COUNTED_WORDS,
  PHASE_WORDS,
  shownExplanation,
  shownHours,
  shownInstant,
  shownShare,
} from './statement-words.ts';

export type PersonnelList = keyof PersonnelLists;

interface Column<Item> {
  readonly head: string;
  /** Characters, of the sheet. */
  readonly width: number;
  readonly of: (item: Item) => string | number;
}

const LIABILITY: readonly Column<LiabilityItem>[] = [
  { head: 'Đơn vị', width: 30, of: ({ unitName }) => unitName.vi },
  { head: 'Người đứng đầu', width: 34, of: ({ head }) => head?.position ?? '' },
  { head: 'Số phiếu', width: 16, of: ({ number }) => number },
  { head: 'Nội dung', width: 44, of: ({ title }) => title.vi },
  { head: 'Việc', width: 20, of: ({ phase }) => PHASE_WORDS[phase] },
  { head: 'Nhận', width: 17, of: ({ from }) => shownInstant(from) },
  { head: 'Đến hạn', width: 17, of: ({ dueAt }) => shownInstant(dueAt) },
  { head: 'Xong', width: 17, of: ({ to }) => shownInstant(to) },
  { head: 'Phút quá hạn', width: 13, of: ({ overdueMinutes }) => overdueMinutes },
  { head: 'Kết quả', width: 26, of: ({ counted }) => COUNTED_WORDS[counted] },
  { head: 'Giải trình', width: 40, of: (line) => shownExplanation(line) },
];

const COMMENDATION: readonly Column<AccountRow>[] = [
  { head: 'Đơn vị', width: 30, of: ({ name }) => name.vi },
  { head: 'Xếp thứ', width: 9, of: ({ rank }) => rank ?? '' },
  { head: 'Số lượt', width: 9, of: ({ n }) => n },
  { head: 'Đúng hạn', width: 10, of: ({ onTime }) => onTime },
  { head: 'Tỷ lệ đúng hạn', width: 14, of: ({ onTimeRatio }) => shownShare(onTimeRatio) },
  { head: 'Xử lý p50, giờ làm việc', width: 20, of: ({ handle }) => shownHours(handle.p50Minutes) },
  { head: 'Nhận việc p50, giờ làm việc', width: 22, of: ({ acknowledge }) => shownHours(acknowledge.p50Minutes) },
  {
    head: 'Hài lòng',
    width: 10,
    of: ({ satisfaction }) => `${satisfaction.satisfied}/${satisfaction.rated}`,
  },
];

type Rows = readonly (readonly (string | number)[])[];

const tableOf = <Item>(columns: readonly Column<Item>[], items: readonly Item[]) => ({
  widths: columns.map(({ width }) => width),
  rows: [columns.map(({ head }) => head), ...items.map((item) => columns.map(({ of }) => of(item)))] as Rows,
});

export const PERSONNEL_NAMES: Readonly<Record<PersonnelList, string>> = {
  liability: 'Xem xét trách nhiệm',
  commendation: 'Đề nghị khen thưởng',
};

/** One of the lists as a table whose first row are the heads; official documents are Vietnamese. */
export const personnelTable = (
  lists: PersonnelLists,
  list: PersonnelList,
): { widths: readonly number[]; rows: Rows } =>
  list === 'liability' ? tableOf(LIABILITY, lists.liability) : tableOf(COMMENDATION, lists.commendation);
