import { html, type Html } from './html.ts';
import type { PhoneActionType, PhoneView } from './phone-view.ts';

/** What makes a form count once and only from this page, and what was typed when it was refused. */
export interface FormState {
  /** One for each page that was shown: the same form sent twice does its work once. */
  readonly key: string;
  readonly proof: string;
  readonly open: PhoneActionType | null;
  readonly typed: Readonly<Record<string, string>>;
}

/** The forms that the state of the ticket allows, the likeliest first. */
export function phoneForms(view: PhoneView, state: FormState): Html {
  if (view.actions.length === 0)
    return html`<p class="said">
      Lúc này không có việc gì cần trả lời. <span lang="en">There is nothing to answer at the moment.</span>
    </p>`;
  return html`<div class="acts">${view.actions.map((action, index) => FORMS[action](view, state, index === 0))}</div>`;
}

type Render = (view: PhoneView, state: FormState, first: boolean) => Html;

const FORMS: Readonly<Record<PhoneActionType, Render>> = {
  accept: (_view, state) =>
    html`<form method="post" enctype="multipart/form-data">
      ${hidden('accept', state)} <button class="go">Nhận</button>
    </form>`,
  return: (view, state) =>
    folded('return', 'Trả lại…', state, false, [
      label(
        'Đơn vị đúng thẩm quyền',
        html`<select name="rightUnit" required>
          <option value="">Chọn đơn vị</option>
          ${view.units.map(({ id, name }) => html`<option value="${id}" ${id === state.typed['rightUnit'] && html` selected`}>${name}</option>`)}
        </select>`,
      ),
      note('Lý do', state),
      html`<button>Trả lại</button>`,
    ]),
  report: (_view, state, first) =>
    folded('report', 'Báo tiến độ…', state, first, [
      note('Đã làm gì, còn gì', state),
      label(
        'Cam kết xong lúc (bắt buộc khi đã quá hạn)',
        html`<input type="datetime-local" name="committedAt" value="${state.typed['committedAt'] ?? ''}" />`,
      ),
      photo(),
      html`<button class="go">Gửi tiến độ</button>`,
    ]),
  resolve: (_view, state, first) =>
    folded('resolve', 'Đã xong…', state, first, [
      note('Kết quả', state),
      photo(),
      html`<button class="go">Báo đã xong</button>`,
    ]),
  support: (_view, state, first) =>
    folded('support', 'Trả lời phối hợp…', state, first, [
      note('Nội dung trả lời', state),
      photo(),
      html`<button class="go">Gửi trả lời</button>`,
    ]),
};

const hidden = (action: PhoneActionType, { key, proof }: FormState): Html =>
  html`<input type="hidden" name="action" value="${action}" /><input type="hidden" name="key" value="${key}" /><input
      type="hidden"
      name="proof"
      value="${proof}"
    />`;

const folded = (action: PhoneActionType, name: string, state: FormState, go: boolean, fields: readonly Html[]): Html =>
  html`<details${state.open === action && html` open`}><summary class="${go ? 'go' : ''}">${name}</summary>
<form method="post" enctype="multipart/form-data">${hidden(action, state)}${fields}</form></details>`;

const label = (words: string, field: Html): Html => html`<label>${words}${field}</label>`;
const note = (words: string, { typed }: FormState): Html =>
  label(words, html`<textarea name="note" rows="3" maxlength="4000" required>${typed['note'] ?? ''}</textarea>`);
const photo = (): Html =>
  label('Ảnh (JPEG, PNG; tối đa 12 MB)', html`<input type="file" name="photo" accept="image/jpeg,image/png" />`);
