import type { DomainBoard, OverviewFigure } from '@vnioc/contract/overview.ts';
import { html, type Html } from './html.ts';
import { clockText, figureText, untilText } from './office-words.ts';
import { page } from './page.ts';
import { stateMark } from './state-mark.ts';

/** One domain: a row per unit, a column per indicator, the state by shape beside each figure. */
export function domainPage(board: DomainBoard | 'unknown', product: string): string {
  if (board === 'unknown') return page(`Không có lĩnh vực · ${product}`, unknown());
  const { name, now, controllingUnits, legalBasis, indicators, rows } = board;
  return page(
    `${name} · ${product}`,
    html`<main id="main">
      <p><a href="/">← Tổng quan</a></p>
      <h1>${name}</h1>
      <p class="quiet">${controllingUnits.join('; ')} · ${legalBasis} · ${clockText(now)}</p>
      ${
        rows.length === 0
          ? html`<p>Chưa có số liệu nào trong phạm vi của bạn.</p>`
          : html`<div class="scroll box" tabindex="0">
              <table class="board">
                <thead>
                  <tr>
                    <th scope="col">Đơn vị</th>
                    ${indicators.map(({ name: title, symbol }) => html`<th scope="col" class="number">${title} <small>${symbol}</small></th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ({ unit, cells }) =>
                      html`<tr>
                        <th scope="row">${unit}</th>
                        ${cells.map(cell)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </main>`,
    { refresh: true },
  );
}

function cell(figure: OverviewFigure | null): Html {
  if (figure === null) return html`<td></td>`;
  return html`<td title="${untilText(figure.periodEnd)}">${figureText(figure)}${stateMark(figure.state)}</td>`;
}

const unknown = (): Html =>
  html`<main id="main">
    <p><a href="/">← Tổng quan</a></p>
    <h1>Không có lĩnh vực này trong phạm vi của bạn</h1>
  </main>`;
