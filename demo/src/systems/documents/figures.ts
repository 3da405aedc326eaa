import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { AGENCIES } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import type { World } from '../../world/world.ts';

const WORKING_DAYS = 248;

/** A commune receives 3,000–4,000 documents a year, the district about 13,000, spread over its agencies (domain §3.1). */
function incomingPerDay(world: World, unit: string): number {
  const office = AGENCIES.find((agency) => agency.id === unit);
  return (office ? 1400 * office.weight : between(world.draw, 3000, 4000, 'documents', unit)) / WORKING_DAYS;
}

/** What the document system says of one unit at the end of a working day. */
export function documentFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const name = [unit, period.key] as const;
  const mean = incomingPerDay(world, unit);
  const incoming = count(draw, mean, 'incoming', ...name);
  const outgoing = count(draw, mean * 0.42, 'outgoing', ...name) + 1;
  const completed = count(draw, mean * 0.6, 'tasks done', ...name) + 2;
  const slow = draw('slow office', unit) > 0.8;
  return {
    'documents.incoming': value(incoming),
    'documents.outgoing': value(outgoing),
    'documents.digitally_signed_rate': ratio(portion(draw, outgoing, 0.995, 'signed', ...name), outgoing),
    'documents.tasks_open': value(count(draw, mean * 3, 'tasks open', ...name)),
    'documents.tasks_overdue': value(count(draw, slow ? 0.8 : 0.05, 'tasks overdue', ...name)),
    'documents.on_time_rate': ratio(portion(draw, completed, slow ? 0.965 : 0.99, 'tasks on time', ...name), completed),
    'documents.intake_lag': value(Math.round(between(draw, 0.8, slow ? 6 : 3.4, 'intake lag', ...name) * 10) / 10),
    'documents.unread': value(count(draw, 0.06, 'unread', ...name)),
    'documents.directives_due_7d': value(count(draw, mean * 0.35, 'directives', ...name)),
  };
}
