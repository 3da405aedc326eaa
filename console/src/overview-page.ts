import type { Overview, OverviewDomain, OverviewFigure } from '@vnioc/contract/overview.ts';
import type { StateName } from '@vnioc/contract/words.ts';
import { STATE_NAMES } from '@vnioc/contract/words.ts';
import { html, nothing, type Html } from './html.ts';
import { CAUSE_WORDS, clockText, figureText, instantText, STATE_WORDS, untilText } from './office-words.ts';
import { page } from './page.ts';
import { runsTable, sourcesTable } from './source-tables.ts';
import { stateMark } from './state-mark.ts';

/** The ten domains, the sources, the last runs: one page, no script, fresh every half minute. */
export function overviewPage(overview: Overview, product: string): string {
  const { domains, sources, runs, clock } = overview;
  const body = html`${header(overview, product)}
    <main id="main">
      <h1>${sentence(domains)}</h1>
      <p class="quiet">${lateSentence(overview)}</p>
      ${legend()}
      <section class="tiles" aria-label="Mười lĩnh vực">${domains.map((domain) => tile(domain, clock.now))}</section>
      ${sourcesTable(sources, clock.now)} ${runsTable(runs, clock.now)}
      <footer>
        <a href="/api/v1/openapi.json">Mô tả API</a> · <a href="/changes">Thay đổi gần đây</a> ·
        <a href="/quarantine">Dòng bị cách ly</a> ·
        <a href="/metrics">Số đo Prometheus</a>
      </footer>
    </main>`;
  return page(`Tổng quan · ${overview.site.name}`, body, { refresh: true });
}

const header = ({ site, clock, who }: Overview, product: string): Html =>
  html`<header>
    <b>${product}</b><span>${site.name}</span>
    ${site.demonstration ? html`<span class="tag">Trình diễn: người và số liệu hư cấu</span>` : nothing}
    ${site.registersAt === null ? nothing : html`<span class="tag">Sổ đăng ký tại ngày ${dayText(site.registersAt)}</span>`}
    <time datetime="${new Date(clock.now).toISOString()}"
      >${clockText(clock.now)}${clock.simulated ? html` <span class="tag">giờ mô phỏng</span>` : nothing}</time
    >
    <form method="post" action="/sign-out"><span>${who}</span> <button type="submit">Đăng xuất</button></form>
  </header>`;

const dayText = (date: string): string => date.split('-').reverse().join('/');

function sentence(domains: readonly OverviewDomain[]): string {
  const count = (...states: StateName[]) => domains.filter(({ state }) => states.includes(state)).length;
  const parts = [
    [count('critical'), 'lĩnh vực nghiêm trọng'],
    [count('warning'), 'lĩnh vực cảnh báo'],
    [count('upstream_fault'), 'lĩnh vực lỗi hệ thống nguồn'],
    [count('stale', 'no_data'), 'lĩnh vực chưa đủ số liệu'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return said.length === 0 ? 'Không có lĩnh vực nào cần chú ý.' : `Hiện có ${said.join(', ')}.`;
}

function lateSentence({ lateLines, quarantined, moreQuarantined }: Overview): Html {
  const late = lateLines.map(({ cause, count }) => `${count} ${CAUSE_WORDS[cause] ?? cause}`).join(', ');
  const rows = `${quarantined}${moreQuarantined ? '+' : ''}`;
  return html`${late === '' ? 'Không có số liệu chậm.' : `Số liệu chậm: ${late}.`}
    <a href="/quarantine">${rows} dòng bị cách ly</a>.`;
}

const legend = (): Html =>
  html`<ul class="legend">
    ${STATE_NAMES.filter((state) => state !== 'not_applicable').map(
      (state) => html`<li>${stateMark(state)} ${STATE_WORDS[state]}</li>`,
    )}
  </ul>`;

function tile(domain: OverviewDomain, now: number): Html {
  const { id, no, name, headline, figures, controllingUnits, state, counts } = domain;
  return html`<article class="tile ${state}">
    <h2>${stateMark(state)} <a href="/domain?id=${encodeURIComponent(id)}">${name}</a> <i>${no ?? ''}</i></h2>
    ${
      headline === null
        ? html`<p class="value none">–</p>
            <p class="quiet">Chưa có số liệu của toàn địa bàn</p>`
        : headlineOf(headline)
    }
    ${countsOf(counts)}
    <p class="quiet">${controllingUnits.join('; ')}</p>
    ${
      figures.length === 0
        ? nothing
        : html`<details>
            <summary>Các chỉ tiêu (${figures.length})</summary>
            <table>
              ${figures.map((figure) => figureRow(figure, now))}
            </table>
          </details>`
    }
  </article>`;
}

const headlineOf = (figure: OverviewFigure): Html =>
  html`<p class="value ${isOld(figure) ? 'old' : ''}">
      ${figureText(figure)} <small>${figure.value === null ? '' : figure.shown.symbol}</small>
    </p>
    <p>${figure.name}</p>
    <p class="quiet">
      ${untilText(figure.periodEnd)}${isOld(figure) ? ` · ${STATE_WORDS[figure.state].toLowerCase()}` : ''}
    </p>`;

const isOld = ({ state }: OverviewFigure): boolean =>
  state === 'stale' || state === 'upstream_fault' || state === 'no_data';

/** The cells of all units of the scope, by shape and number. */
const countsOf = (counts: OverviewDomain['counts']): Html =>
  html`<ul class="counts" aria-label="Số ô theo trạng thái">
    ${STATE_NAMES.filter((state) => (counts[state] ?? 0) > 0).map(
      (state) => html`<li>${stateMark(state)} ${counts[state] ?? 0}</li>`,
    )}
  </ul>`;

const figureRow = (figure: OverviewFigure, now: number): Html =>
  html`<tr>
    <td>${figure.info && figure.state === 'normal' ? nothing : stateMark(figure.state)}</td>
    <th scope="row">${figure.name}</th>
    <td class="number ${isOld(figure) ? 'old' : ''}">
      ${figureText(figure)} ${figure.value === null ? '' : figure.shown.symbol}
    </td>
    <td class="quiet">
      ${figure.dueAt === null ? untilText(figure.periodEnd) : `hạn ${instantText(figure.dueAt, now)}`}
    </td>
  </tr>`;
