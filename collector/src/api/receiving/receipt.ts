import type { Receipt } from '@vnioc/contract/receipt.ts';
import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { ReceiveResult } from '../../pipeline/receive.ts';
import { problem } from '../problem.ts';
import type { Answer } from '../route.ts';

const MOST_ROWS = 1000;

/** The answer to a delivery: what became of every record. A secrecy mark is a problem, whatever else was taken. */
export function receiptAnswer(source: SourceSpec, { run, committed, parsed }: ReceiveResult): Answer {
  if (parsed.refusals.length > 0)
    return problem('secrecy_mark', {
      vi: `Có dấu độ mật: đã từ chối ${parsed.refusals.length} bản ghi, không giữ nội dung, và dừng nguồn "${source.id}". Không gửi dữ liệu mật qua hệ thống này.`,
      en: `Secrecy marks: ${parsed.refusals.length} records were refused, nothing of them was kept, and the source "${source.id}" is stopped. Send no classified data here.`,
    });
  const { accepted, revised, unchanged, events, repeatedEvents } = committed;
  const rows = parsed.rejections.slice(0, MOST_ROWS);
  const receipt: Receipt = {
    ...{ run, source: source.id, accepted, revised, unchanged, events, repeatedEvents },
    ...{ corrected: parsed.corrections.length, quarantined: parsed.rejections.length, refused: 0 },
    rows: rows.map(({ row, field, reason, sentence, unit, values }) => ({
      row,
      field,
      reason,
      sentence,
      unit,
      values,
    })),
    notice: rows.length < parsed.rejections.length ? moreRows(run) : null,
  };
  return { status: 200, json: receipt };
}

const moreRows = (run: string) => ({
  vi: `Chỉ liệt kê ${MOST_ROWS} dòng đầu; xem đủ tại GET /api/v1/quarantine?run=${run}.`,
  en: `Only the first ${MOST_ROWS} rows are listed; all of them: GET /api/v1/quarantine?run=${run}.`,
});
