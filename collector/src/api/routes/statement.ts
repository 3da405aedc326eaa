import { statementAnswer } from '@vnioc/contract/accounting.ts';
import { readStatement } from '../../accounting/read-statement.ts';
import { statementCsv } from '../../accounting/statement-csv.ts';
import { statementHtml } from '../../accounting/statement-html.ts';
import { statementHash, statementJson } from '../../accounting/statement-json.ts';
import { statementXlsx } from '../../accounting/statement-xlsx.ts';
import type { Statement } from '../../accounting/statement.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import { unitParameter } from '../lists/unit-of-query.ts';
import { problem } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { ACCOUNT_TYPES, acceptedFormat, contentTypeOf, type AccountFormat } from '../tickets/account-formats.ts';
import { seesStatement } from '../tickets/account-scope.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';
import { attachedFile } from '../tickets/file-headers.ts';

const FORMATS: readonly AccountFormat[] = ['json', 'csv', 'xlsx', 'html'];

/** What a unit answers for in a period ("bảng kê"); the same asOf gives the same bytes in every form. */
export const statement: Route = {
  method: 'get',
  path: '/api/v1/accounting/statement',
  summary: { vi: 'Bảng kê kết quả của một đơn vị', en: 'Statement of a unit' },
  access: 'read accounts',
  audit: 'file',
  parameters: {
    period: {
      schema: { type: 'string', minLength: 1, maxLength: 40 },
      description: '2024-06 is a report period, cal:2024-06 is June',
      required: true,
    },
    ...unitParameter('A unit, or `ioc` for the center'),
    format: { schema: { enum: FORMATS }, description: 'Default: by Accept, else json' },
    ...filterParameters('asOf'),
  },
  answers: { 200: { contentType: Object.values(ACCOUNT_TYPES), schema: statementAnswer } },
  async handle(request, services) {
    const { scope, query, headers } = request;
    const now = services.clocks.office.now();
    const unit = (query['unit'] ?? '') as UnitId;
    const known = unit === 'ioc' || services.catalog.units.has(unit);
    if (!known || !seesStatement(scope, unit, services.catalog))
      return problem('not_found', {
        vi: 'Không có bảng kê của đơn vị này trong phạm vi của bạn.',
        en: 'There is no statement of this unit in your scope.',
      });
    const asOf = instantOf(request, 'asOf') ?? now;
    const read = await readStatement({ period: query['period'] ?? '', unit, asOf, now }, accountSources(services));
    if (!read.ok) return problem('invalid_parameter', ACCOUNT_REFUSALS[read.refusal]);
    return written(
      read.value,
      (query['format'] as AccountFormat | undefined) ?? acceptedFormat(headers.accept, FORMATS),
    );
  },
};

async function written(one: Statement, format: AccountFormat): Promise<Answer> {
  const name = `${one.unit.id}-${one.period.id.replace(':', '-')}.${format}`;
  const headers = format === 'json' ? digestOf(one) : format === 'html' ? {} : attachedFile(name);
  return { status: 200, text: await textOf(one, format), contentType: contentTypeOf(format), headers };
}

/** RFC 9530: whoever closes the period signs this digest. */
const digestOf = (one: Statement): Readonly<Record<string, string>> => ({
  'Repr-Digest': `sha-256=:${Buffer.from(statementHash(one), 'hex').toString('base64')}:`,
});

const textOf = async (one: Statement, format: AccountFormat): Promise<string | Buffer> =>
  ({ json: statementJson, csv: statementCsv, xlsx: statementXlsx, html: statementHtml })[format](one);
