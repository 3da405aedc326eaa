import { personnelAnswer } from '@vnioc/contract/accounting.ts';
import { personnelCsv, personnelXlsx } from '../../accounting/personnel-files.ts';
import type { PersonnelList } from '../../accounting/personnel-table.ts';
import { readPersonnelLists } from '../../accounting/read-personnel-lists.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { ACCOUNT_TYPES, acceptedFormat, contentTypeOf } from '../tickets/account-formats.ts';
import { accountScope } from '../tickets/account-scope.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';
import { attachedFile } from '../tickets/file-headers.ts';

const FORMATS = ['json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** Who answers for lateness and who is to be commended (QĐ 1670/QĐ-UBND, Điều 9.9, 11), for Phòng Nội vụ. */
export const personnelLists: Route = {
  method: 'get',
  path: '/api/v1/accounting/personnel',
  summary: { vi: 'Danh sách xem xét trách nhiệm, đề nghị khen thưởng', en: 'Liability and commendation of a period' },
  access: 'read accounts',
  audit: 'export',
  parameters: {
    period: {
      schema: { type: 'string', minLength: 1, maxLength: 40 },
      description: '2024-06 is a report period (15 May to 14 June), cal:2024-06 is June',
      required: true,
    },
    format: { schema: { enum: FORMATS }, description: 'Default: by Accept, else json' },
    list: {
      schema: { enum: ['liability', 'commendation'] },
      description: 'Of csv, which holds one list; default: liability',
    },
    ...filterParameters('asOf'),
  },
  answers: { 200: { contentType: FORMATS.map((format) => ACCOUNT_TYPES[format]), schema: personnelAnswer } },
  async handle(request, services) {
    const { scope, query, headers } = request;
    const { catalog, clocks } = services;
    const now = clocks.office.now();
    const within = accountScope(scope, catalog);
    const asOf = instantOf(request, 'asOf') ?? now;
    const read = await readPersonnelLists(
      { period: query['period'] ?? '', asOf, now, within },
      accountSources(services),
    );
    if (!read.ok) return problem('invalid_parameter', ACCOUNT_REFUSALS[read.refusal]);
    const format = (query['format'] as Format | undefined) ?? acceptedFormat(headers.accept, FORMATS);
    if (format === 'json') return { status: 200, json: read.value };
    const list = (query['list'] as PersonnelList | undefined) ?? 'liability';
    const name = `${format === 'csv' ? list : 'noi-vu'}-${read.value.period.id.replace(':', '-')}.${format}`;
    const file = format === 'csv' ? personnelCsv(read.value, list) : await personnelXlsx(read.value, catalog.site.name);
    return { status: 200, text: file, contentType: contentTypeOf(format), headers: attachedFile(name) };
  },
};
