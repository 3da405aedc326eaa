import type { EntryAnswer } from '@vnioc/contract/entries.ts';
import { usageFault } from './command-fault.ts';
import { required, textOption, type Command } from './command.ts';
import { sayList, type Columns } from './say-list.ts';
import { when } from './table.ts';

const COLUMNS: Columns<EntryAnswer> = {
  heads: ['mã', 'tình trạng', 'chỉ tiêu', 'đơn vị', 'kỳ', 'người nhập', 'lúc'],
  row: (it) => [it.id, it.status, it.indicator, it.unit, it.period, it.enteredBy, when(it.enteredAt)],
};

/** Figures that wait for a second person. */
export const entries: Command = {
  name: 'entries',
  usage: ['entries list', 'entries approve ID --by PERSON', 'entries refuse ID --by PERSON --reason "…"'],
  summary: { vi: 'Số liệu nhập tay chờ duyệt', en: 'Entered figures and their approval' },
  options: {
    status: { takes: 'T', vi: 'pending (mặc định), approved hoặc refused', en: 'of this status' },
    limit: { takes: 'N', vi: 'nhiều nhất N dòng (mặc định 50)', en: 'at most N rows' },
    by: { takes: 'PERSON', vi: 'nhân danh ai (địa bàn trình diễn)', en: 'in whose name (demonstration site)' },
    reason: { takes: '"…"', vi: 'lý do', en: 'the reason' },
  },
  async run(context) {
    const { values, json, say } = context;
    const [action = 'list'] = context.positionals;
    if (action === 'list') {
      const status = textOption(values, 'status') ?? 'pending';
      const limit = textOption(values, 'limit') ?? '50';
      return sayList(context, `/api/v1/entries?${new URLSearchParams({ status, limit }).toString()}`, COLUMNS);
    }
    if (action !== 'approve' && action !== 'refuse') {
      throw usageFault(`entries ${action}: dùng list, approve, refuse / use list, approve or refuse.`);
    }
    const id = required(context, 1, 'ID');
    const reason = textOption(values, 'reason');
    const body = reason === undefined ? {} : { reason };
    const api = await context.writing();
    const answer = await api.post<EntryAnswer>(`/api/v1/entries/${encodeURIComponent(id)}/${action}`, body);
    say(json ? JSON.stringify(answer, null, 2) : `${answer.id}: ${answer.status}`);
    return 0;
  },
};
