import type { RegisterName } from '../shape/shapes.ts';
import type { Check, Finding, Item } from './registers.ts';

/** An id names one entry; a day of the calendar is listed once; a metric family belongs to one indicator. */
export const checkDuplicates: Check = (registers) => [
  ...twice('units', 'id', registers.units, ({ id }) => id),
  ...twice('domains', 'id', registers.domains, ({ id }) => id),
  ...twice('indicators', 'id', registers.indicators, ({ id }) => id),
  ...twice('indicators', 'metric', registers.indicators, ({ metric }) => metric),
  ...twice('sources', 'id', registers.sources, ({ id }) => id),
  ...twice('assets', 'id', registers.assets, ({ id }) => id),
  ...twice('people', 'id', registers.people, ({ id }) => id),
  ...twice('routes', 'id', registers.routes, ({ id }) => id),
  ...twice('reports', 'id', registers.reports, ({ id }) => id),
  ...twice('alerts', 'id', registers.correlations, ({ id }) => id),
  ...twice('alerts', 'kind', registers.correlations, ({ kind }) => kind),
  ...twice('alerts', 'id', registers.watchdogs, ({ id }) => id),
  ...twice('alerts', 'id', registers.maintenance, ({ id }) => id),
  ...twice('calendar', 'date', registers.days, ({ date }) => date),
  ...twice('units', 'to', registers.successions, ({ from, to }) => `${from} → ${to}`),
];

function twice<T>(
  register: RegisterName,
  key: string,
  items: readonly Item<T>[],
  nameOf: (value: T) => string,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ value, path }) => {
    const name = nameOf(value);
    if (!seen.has(name)) return (seen.add(name), []);
    return {
      register,
      path: [...path, key],
      vi: `"${name}" đã có ở mục trước; mỗi "${key}" chỉ được dùng một lần`,
      en: `"${name}" already stands in an earlier item; each "${key}" may be used once`,
    };
  });
}
