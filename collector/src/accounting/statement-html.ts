import { statementHeading } from './statement-heading.ts';
import { STATEMENT_COLUMNS, statementRows } from './statement-table.ts';
import type { Statement } from './statement.ts';
import { officialDate, shownNumber } from './statement-words.ts';

const STYLE = `@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt 'Times New Roman', 'Liberation Serif', serif; color: #000 }
.head { display: flex; justify-content: space-between; text-align: center }
.head b, h1 { text-transform: uppercase } h1 { font-size: 14pt; text-align: center }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #000; padding: 2px 4px; font-size: 11pt; vertical-align: top }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px } dd { margin: 0 }
.sign { width: 45%; margin-left: 55%; text-align: center; break-inside: avoid }`;

/** In the form of Nghị định 30/2020/NĐ-CP, Annex I; the number is the clerk's to write (domain §6.3). */
export function statementHtml(statement: Statement): string {
  const { site, unit, period, asOf, formula } = statement;
  const { superior, issuer, place, documentCode } = site.letterhead;
  const rows = statementRows(statement)
    .map((row, index) => `<tr><td>${index + 1}</td>${row.map((value) => `<td>${shown(value)}</td>`).join('')}</tr>`)
    .join('\n');
  const heading = statementHeading(statement)
    .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
    .join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(`Bảng kê ${unit.name.vi}, kỳ ${period.id}`)}</title>
<style>${STYLE}</style></head><body>
<div class="head"><div>${escaped(superior.toUpperCase())}<br><b>${escaped(issuer)}</b><br>Số: …/${escaped(documentCode)}</div>
<div><b>Cộng hòa xã hội chủ nghĩa Việt Nam</b><br><strong>Độc lập - Tự do - Hạnh phúc</strong><br>
<i>${escaped(`${place}, ${officialDate(asOf)}`)}</i></div></div>
<h1>Bảng kê trách nhiệm xử lý phiếu điều hành</h1>
<dl>${heading}</dl>
<table><thead><tr><th>TT</th>${STATEMENT_COLUMNS.map(({ head }) => `<th>${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows}
</tbody></table>
<p>${escaped(formula.vi)}</p>
<div class="sign"><b>${escaped(site.signer.capacity)}</b><br><b>${escaped(site.signer.title)}</b></div>
</body></html>
`;
}

const shown = (value: string | number): string =>
  typeof value === 'number' ? shownNumber(value, Number.isInteger(value) ? 0 : 1) : escaped(value);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
