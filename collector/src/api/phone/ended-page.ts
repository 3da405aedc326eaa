import type { LinkRefusal } from '../../paging/page-links.ts';
import type { Words } from '../../paging/due-words.ts';
import { html } from './html.ts';
import { phoneDocument } from './phone-page.ts';

const WHY: Readonly<Record<LinkRefusal, { readonly status: number; readonly title: Words; readonly words: Words }>> = {
  unknown: {
    status: 404,
    title: { vi: 'Không có liên kết này', en: 'There is no such link' },
    words: { vi: 'Có thể địa chỉ bị cắt bớt khi sao chép.', en: 'The address may have been cut when it was copied.' },
  },
  expired: {
    status: 410,
    title: { vi: 'Liên kết đã hết hạn', en: 'The link has expired' },
    words: { vi: 'Mỗi liên kết chỉ mở được trong 14 ngày.', en: 'A link opens for 14 days only.' },
  },
  used: {
    status: 410,
    title: { vi: 'Liên kết đã dùng xong', en: 'The link has been used' },
    words: { vi: 'Phiếu không còn ở đơn vị của bạn.', en: 'The ticket is no longer with your unit.' },
  },
};
const DONE = {
  title: { vi: 'Đã ghi nhận, cảm ơn', en: 'Recorded, thank you' },
  words: {
    vi: 'Phiếu đã rời đơn vị của bạn, liên kết này không còn dùng được.',
    en: 'The ticket has left your unit; this link opens no more.',
  },
};

/** The page of a link that opens nothing, with what to do. `justDone`: the sender's own answer ended it. */
export function endedPage(why: LinkRefusal, justDone: boolean): { readonly status: number; readonly page: string } {
  const { status, title, words } = { ...WHY[why], ...(justDone && why === 'used' ? DONE : {}) };
  const body = html`<main>
    <h1>${title.vi}</h1>
    <p>${words.vi}</p>
    ${!justDone && html`<p>Hãy mở liên kết trong tin mới nhất, hoặc gọi trưởng ca trực Trung tâm Điều hành Thông minh.</p>`}
    <p class="en" lang="en">
      ${title.en}.
      ${words.en}${!justDone && ' Open the link of the newest message, or call the shift lead of the center.'}
    </p>
  </main>`;
  return { status: justDone && why === 'used' ? 200 : status, page: phoneDocument(`${title.vi} · VN-IOC`, body) };
}
