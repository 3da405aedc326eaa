import type { LedgerVerdict } from '../tickets/ledger.ts';
import { textOption, type Command } from './command.ts';
import { usageFault } from './command-fault.ts';
import { withAccounts } from './open-accounts.ts';

const WHY: Readonly<Record<Extract<LedgerVerdict, { whole: false }>['why'], string>> = {
  altered: 'bị sửa / altered',
  gap: 'thiếu dòng / a row is missing',
  order: 'sai thứ tự / out of order',
  cut: 'bị cắt: không còn dòng có mã đã ghi / cut: the noted hash is not there',
};

/** Walks the whole chain of the ledger and names the first row that does not follow (SEMANTICS §7). */
export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  usage: ['verify-ledger [--head HASH]'],
  summary: { vi: 'Kiểm tra sổ phiếu không bị sửa, xóa, cắt', en: 'Verify that the ledger of tickets is whole' },
  options: {
    head: {
      takes: 'HASH',
      vi: 'mã băm đã ghi lại trước đây (in trên bảng kê): phát hiện cả việc cắt bỏ phần cuối',
      en: 'a hash noted earlier (statements carry it): also finds a ledger that was cut',
    },
  },
  async run(context) {
    const { values, json, say } = context;
    const head = textOption(values, 'head');
    if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
      throw usageFault('--head: 64 chữ số thập lục phân / 64 hexadecimal digits.');
    const verdict = await withAccounts(context, ({ database, ledger }) => ledger.verify(database.kysely, head));
    if (json) say(JSON.stringify(verdict, null, 2));
    else if (verdict.whole)
      say(`Sổ nguyên vẹn, ${verdict.rows} dòng. / The ledger is whole, ${verdict.rows} rows. ${verdict.head}`);
    else
      say(`Sổ đứt ở dòng ${verdict.brokenAt}: ${WHY[verdict.why]}. / The ledger is broken at row ${verdict.brokenAt}.`);
    return verdict.whole ? 0 : 1;
  },
};
