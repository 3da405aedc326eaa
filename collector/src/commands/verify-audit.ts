import type { AuditVerdict } from '../access/audit-log.ts';
import { textOption, type Command } from './command.ts';

/** Walks the whole chain of the audit log; finds an altered, deleted, reordered or (with --head) cut row. */
export const verifyAudit: Command = {
  name: 'verify-audit',
  usage: ['verify-audit [--head HASH]'],
  summary: { vi: 'Kiểm tra nhật ký không bị sửa, xóa', en: 'Verify that the audit log is whole' },
  options: {
    head: {
      takes: 'HASH',
      vi: 'mã băm đã ghi lại trước đây: phát hiện cả việc cắt bỏ phần cuối',
      en: 'a hash noted earlier: also finds a log that was cut',
    },
  },
  async run({ values, reading, json, say }) {
    const head = textOption(values, 'head');
    const parameter = head === undefined ? '' : `&head=${encodeURIComponent(head)}`;
    const { chain } = await (
      await reading()
    ).get<{ chain: AuditVerdict }>(`/api/v1/audit?limit=1&verify=true${parameter}`);
    if (json) say(JSON.stringify(chain, null, 2));
    else if (chain.whole)
      say(`Nhật ký nguyên vẹn, ${chain.rows} dòng. / The log is whole, ${chain.rows} rows. ${chain.head}`);
    else say(`Nhật ký đứt ở dòng ${chain.brokenAt}. / The log is broken at row ${chain.brokenAt}.`);
    return chain.whole ? 0 : 1;
  },
};
