import { attachmentItem as schema } from '@vnioc/contract/tickets.ts';
import { actorOf } from '../../access/principal.ts';
import { acceptFile, MOST_BYTES, type FileRefusal } from '../../tickets/attachments/accept-file.ts';
import type { Attachment } from '../../tickets/attachments/attachment-store.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type Sentence } from '../problem.ts';
import { readFile } from '../receiving/read-multipart.ts';
import type { Answer, ApiRequest, Route } from '../route.ts';
import { attachmentItem } from '../tickets/attachments-of.ts';
import { callerOf, onTicket } from '../tickets/caller.ts';
import { refusalProblem } from '../tickets/command-answer.ts';
import { expectPermission, ticketOfPath } from '../tickets/ticket-of-path.ts';

/** Photos, scanned decisions, tables. A photo is kept without what the camera wrote into it. */
export const addAttachment: Route = {
  method: 'post',
  path: '/api/v1/tickets/{id}/attachments',
  summary: { vi: 'Đính kèm tệp vào phiếu', en: 'Attach a file to a ticket' },
  access: 'work tickets',
  body: { kind: 'multipart', limitBytes: MOST_BYTES + 64 * 1024 },
  answers: { 201: { contentType: 'application/json', schema } },
  async handle(request, services) {
    const ticket = await ticketOfPath(request, services);
    expectPermission(ticket, request, 'work tickets');
    const { name, bytes } = await readFile(request.headers, request.stream);
    const file = acceptFile(bytes);
    if (!file.ok) return problem('unprocessable', SENTENCES[file.refusal]);
    const attachment = await services.database.transaction((tables) =>
      services.attachments.put(
        tables,
        { ticket: ticket.id, name, storedBy: actorOf(request.principal), ...file.value },
        services.clocks.office.now(),
      ),
    );
    return record(attachment, ticket, request, services);
  },
};

/** What the ledger does not take is not kept. */
async function record(
  attachment: Attachment,
  ticket: Ticket,
  request: ApiRequest,
  services: ApiServices,
): Promise<Answer> {
  const { operations, attachments, database, clocks } = services;
  const at = clocks.office.now();
  const { id, sha256, bytes, mediaType } = attachment;
  const result = await operations.execute({
    ...{ ticket: ticket.id, expectedSeq: null, idempotencyKey: null, at },
    command: { type: 'attach', attachment: id, sha256, bytes, mediaType },
    actor: onTicket(await callerOf(request, services, at), ticket),
  });
  if (result.ok) return { status: 201, json: attachmentItem(attachment) };
  await database.transaction((tables) => attachments.erase(tables, [id], at));
  return refusalProblem(result, null, services);
}

const SENTENCES: Readonly<Record<FileRefusal, Sentence>> = {
  empty: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  'too large': { vi: 'Tệp vượt 20 MiB.', en: 'The file exceeds 20 MiB.' },
  'kind not allowed': {
    vi: 'Chỉ nhận ảnh JPEG, PNG, tệp PDF, DOCX, XLSX (xét theo nội dung, không theo tên; không nhận macro).',
    en: 'Only JPEG and PNG pictures, PDF, DOCX and XLSX files are taken (by content, not by name; without macros).',
  },
  'photo cannot be read': {
    vi: 'Ảnh hỏng nên không gỡ được dữ liệu máy ảnh; hãy lưu lại ảnh rồi gửi.',
    en: 'The picture is broken, so that what the camera wrote cannot be removed; save it anew and send it.',
  },
};
