import type { Alert } from '../alerts/alert.ts';
import type { Instant } from '../kernel/clock.ts';
import { noticePages } from '../paging/notice-pages.ts';
import type { PagingPorts } from '../paging/notice.ts';
import type { Page } from '../paging/page.ts';
import { importanceOf } from '../routing/importance-of.ts';
import { domainOfSignal, subjectOf } from './received-of-signal.ts';
import type { SignalContext } from './signal-context.ts';

/**
 * Leaders hear of what is important although it makes no ticket of its own (QĐ 2338/QĐ-UBND, Điều 3.4b): once per alert,
 * when it is new.
 */
export const importancePages = (
  alerts: readonly Alert[],
  { alerts: known }: Pick<SignalContext, 'alerts'>,
  paging: PagingPorts,
  at: Instant,
): readonly Page[] =>
  alerts
    .filter(({ id, fate, drill }) => fate === 'not_routed' && !drill && !known.has(id))
    .flatMap((alert) => {
      const { catalog } = paging;
      const targets = importanceOf(catalog, subjectOf(catalog, alert), at).tell.map((role) => ({
        role,
        unit: catalog.site.root,
      }));
      if (targets.length === 0) return [];
      const { id, severity } = alert;
      const domain = domainOfSignal(catalog, alert);
      return noticePages({ id, reason: 'importance', severity, domain, ticket: null, targets }, paging, at);
    });
