import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem, problemBody } from '../problem.ts';

/** Longer addresses than any link of ours; Node's own limit of 16 kB would cut off before anybody could say why. */
export const MAX_HEADER_BYTES = 64 * 1024;

const TOO_LONG = problem('headers_too_large', {
  vi: 'Địa chỉ hoặc phần đầu của yêu cầu quá dài; hãy gửi tham số dài trong nội dung của POST /api/v1/query.',
  en: 'The address or the headers are too long; send long parameters in the body of POST /api/v1/query.',
});
const UNREADABLE = problem('malformed_request', {
  vi: 'Đây không phải là một yêu cầu HTTP đọc được.',
  en: 'This is no HTTP request that can be read.',
});

/** Requests that never become one for the application (RFC 9112) get a problem to read as well, not a bare reset. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const answer = error.code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : UNREADABLE;
    const body = problemBody(answer, 'vi', randomUUID());
    const text = JSON.stringify(body);
    const head = [
      `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ''}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
  });
}
