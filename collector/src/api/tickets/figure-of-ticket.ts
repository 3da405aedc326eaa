import type { TicketFigure } from '@vnioc/contract/ticket-figure.ts';
import type { Scope } from '../../access/scope.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { Revision } from '../../observations/observation.ts';
import type { FigureSaid } from '../../tickets/received.ts';
import type { ApiServices } from '../api-services.ts';
import { inScope } from '../in-scope.ts';

/** The figure of a ticket: what was said of it when the ticket was opened, and what stands now, for who may read it. */
export async function figureOfTicket(
  figure: FigureSaid | null,
  scope: Scope,
  { catalog, store }: ApiServices,
): Promise<TicketFigure | null> {
  if (figure === null) return null;
  const { indicator, unit, period, revision } = figure;
  const readable = inScope(scope, catalog).figure(indicator, unit);
  const revisions = readable ? await store.observations.history({ indicator, unit }, period as PeriodId) : [];
  const shown = (one: Revision | undefined) => (one === undefined ? null : said(one));
  return {
    ...{ indicator, unit, period },
    said: shown(revisions.find((one) => one.revision === revision)),
    newest: shown(revisions.at(-1)),
  };
}

const said = ({ revision, value, numerator, denominator, source, knownAt }: Revision) => ({
  ...{ revision, value, numerator: numerator ?? null, denominator: denominator ?? null, source, knownAt },
});
