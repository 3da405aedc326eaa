import type { OverviewChange } from '@vnioc/contract/overview.ts';
import { html } from './html.ts';
import { figureText, instantText, STATE_WORDS } from './office-words.ts';
import { page } from './page.ts';
import { stateMark } from './state-mark.ts';

/** What changed last: from which state to which, of what, where, with which figure. */
export const changesPage = (changes: readonly OverviewChange[], product: string): string =>
  page(
    `Thay đổi gần đây · ${product}`,
    html`<main id="main">
      <p><a href="/">← Tổng quan</a></p>
      <h1>Thay đổi gần đây</h1>
      ${
        changes.length === 0
          ? html`<p>Chưa có thay đổi nào.</p>`
          : html`<div class="scroll box" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th>Lúc</th>
                    <th>Trạng thái</th>
                    <th>Chỉ tiêu</th>
                    <th>Đơn vị</th>
                    <th class="number">Số liệu</th>
                  </tr>
                </thead>
                <tbody>
                  ${changes.map(
                    ({ at, from, to, what, unit, figure }) =>
                      html`<tr>
                        <td>${instantText(at, 0)}</td>
                        <td>${from === null ? '' : html`${stateMark(from)} → `}${stateMark(to)} ${STATE_WORDS[to]}</td>
                        <td class="wrap">${what}</td>
                        <td>${unit}</td>
                        <td class="number">
                          ${figure === null ? '–' : figureText(figure)}
                          ${figure?.value == null ? '' : figure.shown.symbol}
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </main>`,
    { refresh: true },
  );
