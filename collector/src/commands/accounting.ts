import type { AccountRow } from '../accounting/account-row.ts';
import { GROUPINGS } from '../accounting/group-by.ts';
import type { AccountsAnswer } from '../accounting/read-accounts.ts';
import { shownHours, shownShare } from '../accounting/statement-words.ts';
import { usageFault } from './command-fault.ts';
import { textOption, type Command, type CommandContext } from './command.ts';
import { table } from './table.ts';

const HEADS = ['', 'n', 'đúng hạn', '%', 'muộn', 'quá hạn mở', 'p50 giờ', 'p90 giờ', 'n p50', 'trả lại', 'miễn'];

const line = (row: AccountRow): readonly (string | number)[] => [
  ...[`${row.name.vi}${row.few ? ' (n < 5)' : ''}`, row.n, row.onTime, shownShare(row.onTimeRatio), row.late],
  ...[row.overdueOpen, shownHours(row.handle.p50Minutes), shownHours(row.handle.p90Minutes), row.handle.n],
  ...[row.returned, row.excused],
];

/** The accounts of a period, as `GET /api/v1/accounting` answers them: with --json the very same. */
export const accounting: Command = {
  name: 'accounting',
  usage: ['accounting --period 2024-06 [--group-by unit|domain|sop|severity] [--unit U] [--as-of T]'],
  summary: { vi: 'Trách nhiệm xử lý trong kỳ', en: 'Response accounts of a period' },
  options: {
    period: { takes: 'P', vi: 'kỳ báo cáo 2024-06, hoặc cal:2024-06', en: 'report period, or cal: for a calendar one' },
    'group-by': { takes: 'G', vi: 'unit (mặc định), domain, sop, severity', en: 'default: unit' },
    unit: { takes: 'U', vi: 'chỉ dòng của đơn vị này', en: 'the row of this unit only' },
    'as-of': { takes: 'T', vi: 'tính đến thời điểm này', en: 'as known at this instant' },
  },
  async run(context) {
    const { reading, json, say } = context;
    const answer = await (await reading()).get<AccountsAnswer>(`/api/v1/accounting?${asked(context)}`);
    const unit = textOption(context.values, 'unit');
    const rows = answer.rows.filter(({ key }) => unit === undefined || key === unit);
    if (unit !== undefined && rows.length === 0)
      context.complain(`Không có lượt nào của ${unit} trong kỳ. / Nothing of ${unit} in the period.`);
    if (json) say(JSON.stringify(unit === undefined ? answer : { ...answer, rows }, null, 2));
    else {
      const { ioc } = answer;
      const sums = unit === undefined ? [answer.total, ...(ioc === null ? [] : [ioc])] : [];
      say(table(HEADS, [...rows, ...sums].map(line)));
      say(context.language === 'en' ? answer.formula.en : answer.formula.vi);
      say(`${answer.ledger.position}: ${answer.ledger.hash}`);
    }
    return 0;
  },
};

function asked({ values }: CommandContext): string {
  const period = textOption(values, 'period');
  if (period === undefined) throw usageFault('Thiếu --period, như --period 2024-06. / --period is missing.');
  const groupBy = textOption(values, 'group-by');
  if (groupBy !== undefined && !GROUPINGS.some((one) => one === groupBy))
    throw usageFault(`--group-by ${groupBy}: ${GROUPINGS.join(' | ')}`);
  const asOf = textOption(values, 'as-of');
  return new URLSearchParams({
    period,
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(asOf === undefined ? {} : { asOf }),
  }).toString();
}
