import type { TicketCommandInput } from '@vnioc/contract/ticket-commands.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { placeOf, type PeriodId } from '../../kernel/period.ts';
import { refusalSentence } from '../../tickets/refusal-sentence.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { ApiRequest } from '../route.ts';

/** A correction that somebody reports by hand names a revision that there is, of a figure that he may read. */
export async function revisionFault(
  command: TicketCommandInput,
  { scope }: ApiRequest,
  { catalog, store }: ApiServices,
): Promise<ProblemAnswer | null> {
  if (command.type !== 'correctFigure') return null;
  const { figure, revision } = command;
  const cell = { indicator: figure.indicator as IndicatorId, unit: figure.unit as UnitId };
  const readable = placeOf(figure.period) !== null && inScope(scope, catalog).figure(cell.indicator, cell.unit);
  const said = readable ? await store.observations.history(cell, figure.period as PeriodId) : [];
  return said.some((one) => one.revision === revision)
    ? null
    : problem('command_refused', refusalSentence('revision is unknown'));
}
