import type { LocalDate } from '../kernel/local-date.ts';
import type { Site } from './site.ts';

/**
 * The day at which units, assignments, SOPs and routes are read for something that happened on `date`: that day itself,
 * or the day on which the site's registers are pinned (`registersAt`, SEMANTICS §5). People, calendar and data keep real dates.
 */
export const registerDate = (site: Site, date: LocalDate): LocalDate => site.registersAt ?? date;
