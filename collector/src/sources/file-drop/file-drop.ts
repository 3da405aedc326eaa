import { emptyOutcome, rejecter } from '../mapping/outcome-of-part.ts';
import { tableRecords } from '../mapping/records.ts';
import type { ParseContext, Parsed, Part, SourceKind } from '../source-kind.ts';
import { parseTable } from '../table/parse-table.ts';
import { fileDropConnection, type FileDropConnection } from './connection.ts';
import { fetchFiles, type FileContent } from './fetch-files.ts';

/** Files that people put into a folder: what many offices really exchange (domain §3.0). */
export const fileDrop: SourceKind<FileDropConnection, FileContent> = {
  kind: 'file-drop',
  connection: fileDropConnection,
  fetch: fetchFiles,
  parse: parseFile,
};

/** A file of which nothing could be taken because it is not what was agreed goes to `failed/`. */
async function parseFile(part: Part<FileContent>, context: ParseContext): Promise<Parsed> {
  const { content, origin } = part;
  if (content.failure !== null) return unreadableFile(content.failure, origin, context);
  if (content.columns.every((name) => name === '')) {
    content.delivery.verdict = 'failed';
    content.complaints.push(EMPTY);
    return unreadableFile(EMPTY, origin, context);
  }
  const parsed = await parseTable(part, context);
  const whole = parsed.rejections.filter(({ row }) => row === 0);
  if (whole.length > 0 && parsed.observations.length + parsed.events.length === 0) {
    content.delivery.verdict = 'failed';
    content.complaints.push(...whole.map(({ sentence }) => `${sentence.vi} / ${sentence.en}`));
  }
  return parsed;
}

function unreadableFile(failure: string, origin: string, context: ParseContext): Parsed {
  const outcome = emptyOutcome();
  const [vi = failure, en = failure] = failure.split(' / ');
  rejecter(context.spec, origin, tableRecords([], [], 1), outcome)({ index: -1, field: '', reason: 'not readable' });
  return { ...outcome, rejections: outcome.rejections.map((rejection) => ({ ...rejection, sentence: { vi, en } })) };
}

const EMPTY =
  'Tệp trống hoặc không có dòng tiêu đề. Kiểm tra tệp rồi gửi lại. / The file is empty or has no header row. Check it and send again.';
