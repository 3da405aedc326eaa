import { inSentence, type Words } from '../../paging/due-words.ts';
import { html, type Html } from './html.ts';
import { phoneForms, type FormState } from './phone-forms.ts';
import type { PhoneView } from './phone-view.ts';

/** What is said above the ticket after a form was sent. */
export interface Said {
  readonly kind: 'done' | 'refused';
  readonly words: Words;
}

/** Every page of a link: Vietnamese, for 360 pixels and up, without a script. */
export const phoneDocument = (title: string, body: Html): string =>
  `<!doctype html>\n${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/p/phone.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.html
  }\n`;

/** The page of a one-time link (SEMANTICS §5): what exactly, until when, and the few things a unit can answer. */
export function renderPhonePage(view: PhoneView, form: FormState, said: Said | null = null): string {
  const { number, unit, drill, title, dispatchedAt } = view;
  const body = html`<header>
      <b>${unit}</b><small>Phiếu ${number}${dispatchedAt && `, chuyển ${dispatchedAt.vi}`}</small>
    </header>
    <main>
      ${drill && html`<p class="drill">Diễn tập, không phải sự việc thật <span lang="en">Drill</span></p>`}
      ${said && saidBox(said)} ${view.due && dueLine(view.due)}
      <h1>${title.vi}</h1>
      <p class="en" lang="en">${title.en}</p>
      ${view.step && stepBox(view.step)}
      ${
        view.text &&
        html`<section>
          <h2>Nội dung</h2>
          <p class="text">${view.text}</p>
        </section>`
      }
      ${phoneForms(view, form)}
    </main>
    <footer>
      Liên kết này chỉ dành cho người nhận tin, đừng chuyển tiếp.
      <span lang="en">This link is yours alone; do not forward it.</span>
    </footer>`;
  return phoneDocument(`${number} · VN-IOC`, body);
}

const saidBox = ({ kind, words }: Said): Html =>
  html`<p class="said ${kind}" role="${kind === 'refused' ? 'alert' : 'status'}">
    ${words.vi} <span lang="en">${words.en}</span>
  </p>`;

/** The shape says it without colour: circle in time, triangle soon, diamond late. */
function dueLine({ what, words, late, close }: NonNullable<PhoneView['due']>): Html {
  const [shape, word] = late ? ['late', 'Quá hạn'] : close ? ['soon', 'Sắp đến hạn'] : ['fine', 'Còn thời gian'];
  return html`<p class="due ${shape}">
    <i class="${shape}" role="img" aria-label="${word}"></i><b>${what.vi}:</b> <span>${inSentence(words).vi}</span>
    <span class="en" lang="en">${what.en}: ${words.en}</span>
  </p>`;
}

const stepBox = ({ action, evidence }: NonNullable<PhoneView['step']>): Html =>
  html`<section>
    <h2>Việc cần làm</h2>
    <p class="text">${action.vi}</p>
    <p class="en" lang="en">${action.en}</p>
    ${evidence !== '' && html`<p class="en">Kèm theo: ${evidence}</p>`}
  </section>`;
