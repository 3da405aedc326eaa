import type { OverviewQuarantineRow, OverviewRun, OverviewSource } from '@vnioc/contract/overview.ts';
import type { StateName } from '@vnioc/contract/words.ts';
import { html, nothing, type Html } from './html.ts';
import { instantText, OUTCOME_WORDS, SOURCE_WORDS } from './office-words.ts';
import { page } from './page.ts';
import { stateMark } from './state-mark.ts';

const MARKS: Readonly<Record<OverviewSource['status'], StateName>> = {
  up: 'normal',
  down: 'upstream_fault',
  stopped: 'critical',
  not_run: 'no_data',
};

/** Every source with its outcome: what is down comes first. */
export const sourcesTable = (sources: readonly OverviewSource[], now: number): Html =>
  html`<section class="box">
    <h2>
      Nguồn dữ liệu <small>${sources.filter(({ status }) => status === 'up').length}/${sources.length} hoạt động</small>
    </h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th>Nguồn</th>
            <th>Tình trạng</th>
            <th>Chạy gần nhất</th>
            <th>Thành công gần nhất</th>
            <th>Kết quả</th>
          </tr>
        </thead>
        <tbody>
          ${sources.map(
            ({ name, status, lastRunAt, lastSuccessAt, outcome }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${stateMark(MARKS[status])} ${SOURCE_WORDS[status] ?? status}</td>
                <td>${instantText(lastRunAt, now)}</td>
                <td>${instantText(lastSuccessAt, now)}</td>
                <td>${outcome === null ? '–' : (OUTCOME_WORDS[outcome] ?? outcome)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

export const runsTable = (runs: readonly OverviewRun[], now: number): Html =>
  html`<section class="box">
    <h2>Lần chạy gần đây</h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th>Lúc</th>
            <th>Nguồn</th>
            <th>Kết quả</th>
            <th class="number">Nhận</th>
            <th class="number">Sửa</th>
            <th class="number">Sự kiện</th>
            <th class="number">Cách ly</th>
            <th class="number">Từ chối</th>
          </tr>
        </thead>
        <tbody>
          ${runs.map(
            (run) =>
              html`<tr>
                <td>${instantText(run.startedAt, now)}</td>
                <th scope="row">${run.source}</th>
                <td>
                  ${run.outcome === null ? 'Đang chạy' : (OUTCOME_WORDS[run.outcome] ?? run.outcome)}${
                    run.fault === null ? nothing : html` <span class="quiet">${run.fault.split(' / ')[0] ?? ''}</span>`
                  }
                </td>
                <td class="number">${run.accepted}</td>
                <td class="number">${run.revised}</td>
                <td class="number">${run.events}</td>
                <td class="number">${run.quarantined}</td>
                <td class="number">${run.refused}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

/** Records that were not accepted, newest first, with what to do about each. */
export const quarantinePage = (rows: readonly OverviewQuarantineRow[], product: string): string =>
  page(
    `Dòng bị cách ly · ${product}`,
    html`<main id="main">
      <p><a href="/">← Tổng quan</a></p>
      <h1>Dòng bị cách ly</h1>
      ${
        rows.length === 0
          ? html`<p>Không có dòng nào.</p>`
          : html`<div class="scroll box" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th>Lúc</th>
                    <th>Nguồn</th>
                    <th>Tệp hoặc địa chỉ</th>
                    <th class="number">Dòng</th>
                    <th>Cột</th>
                    <th>Lý do và cách sửa</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (row) =>
                      html`<tr>
                        <td>${instantText(row.at, 0)}</td>
                        <td>${row.source}</td>
                        <td>${row.origin}</td>
                        <td class="number">${row.row}</td>
                        <td>${row.field}</td>
                        <td class="wrap">${row.sentence}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </main>`,
  );
