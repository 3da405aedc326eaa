import canonicalize from 'canonicalize';
import { closeAnswer, closeRequest, type CloseRequest } from '@vnioc/contract/accounting.ts';
import { actorOf } from '../../access/principal.ts';
import {
  closePeriod as decideClosing,
  type ClosingRefusal,
  type PeriodClosed,
} from '../../accounting/period-status.ts';
import { readStatement } from '../../accounting/read-statement.ts';
import { statementHash } from '../../accounting/statement-json.ts';
import type { Statement } from '../../accounting/statement.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer, type Sentence } from '../problem.ts';
import type { Answer, ApiRequest, Route } from '../route.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';
import { instantNamed } from '../tickets/instant-said.ts';

/** Closes a period for a unit ("Chốt kỳ"): what is signed is the statement its reader saw. */
export const closePeriod: Route = {
  method: 'post',
  path: '/api/v1/accounting/close',
  summary: { vi: 'Chốt kỳ của một đơn vị', en: 'Close a period for a unit' },
  access: 'close periods',
  body: { kind: 'json', schema: closeRequest },
  answers: { 201: { contentType: 'application/json', schema: closeAnswer } },
  async handle(request, services) {
    const { unit } = request.body as CloseRequest;
    if (!mayClose(request, unit, services.catalog.site.root)) return OUTSIDE;
    const signed = await signedNow(request, services);
    if ('problem' in signed) return signed;
    const { database, operations } = services;
    return database.writeExclusively(async (tables): Promise<Answer> => {
      const said = await operations.ledger.deskEvents(tables);
      const before = said.some(
        (event) => event.type === 'PeriodClosed' && event.period === signed.period && event.unit === unit,
      );
      if (before) return problem('conflict', SENTENCES['already closed']);
      await operations.ledger.appendDesk(tables, [signed], signed.at);
      const { period, statement, at, adjustmentsPending = 0 } = signed;
      return { status: 201, json: { period, unit, statement, at, adjustmentsPending } };
    });
  },
};

/** The closing, when the period may be closed and nothing was counted since its reader saw the statement. */
async function signedNow(request: ApiRequest, services: ApiServices): Promise<PeriodClosed | ProblemAnswer> {
  const { period, unit, documentNumber, statement, asOf: seen } = request.body as CloseRequest;
  const at = services.clocks.office.now();
  const read = (asOf: Instant) =>
    readStatement({ period, unit: unit as UnitId | 'ioc', asOf, now: at }, accountSources(services));
  const [then, now] = [await read(instantNamed(seen, 'asOf')), await read(at)];
  if (!then.ok) return problem('unprocessable', ACCOUNT_REFUSALS[then.refusal]);
  if (!now.ok) return problem('unprocessable', ACCOUNT_REFUSALS[now.refusal]);
  const closing = { period, unit, statement, by: actorOf(request.principal), documentNumber, at };
  const decided = decideClosing(now.value.status, closing);
  if (!decided.ok) return problem('conflict', SENTENCES[decided.refusal]);
  const same = canonicalize(countedIn(then.value)) === canonicalize(countedIn(now.value));
  return same && statementHash(then.value) === statement ? decided.value : OTHER;
}

const countedIn = ({ account, lines }: Statement) => ({ account, lines });

const mayClose = ({ scope }: ApiRequest, unit: string, root: UnitId): boolean =>
  scope.grants.some(
    ({ permissions, units, domains }) =>
      permissions.has('close periods') && domains === null && units.has(unit === 'ioc' ? root : (unit as UnitId)),
  );

const OUTSIDE: ProblemAnswer = problem('forbidden', {
  vi: 'Đơn vị này ngoài phạm vi chốt kỳ của bạn.',
  en: 'You may not close periods of this unit.',
});

const OTHER: ProblemAnswer = problem('conflict', {
  vi: 'Bảng kê đã thay đổi từ lúc bạn xem; hãy xem lại rồi chốt.',
  en: 'The statement has changed since you read it; read it again, then close.',
});

const SENTENCES: Readonly<Record<ClosingRefusal, Sentence>> = {
  'period is still running': { vi: 'Kỳ chưa kết thúc.', en: 'The period is still running.' },
  'unit may still explain': { vi: 'Đơn vị còn thời hạn giải trình.', en: 'The unit may still explain.' },
  'explanations are unanswered': {
    vi: 'Còn giải trình chưa được trả lời.',
    en: 'There are explanations without an answer.',
  },
  'already closed': { vi: 'Kỳ này đã chốt cho đơn vị.', en: 'The period is closed for this unit already.' },
  'document number is missing': { vi: 'Thiếu số văn bản chốt kỳ.', en: 'The document number is missing.' },
};
