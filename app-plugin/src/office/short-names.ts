import { shortUnitName } from '@vnioc/contract/short-name.ts';
import type { Language } from '../words/language.ts';
import type { Office, Registers } from './office.ts';
import { unitName } from './office.ts';

/** The Vietnamese name of the place that the site is of; '' where the registers do not show it to this reader. */
export const rootName = ({ units, site }: Registers): string => units.find(({ id }) => id === site.root)?.name ?? '';

/** `Phòng Nội vụ` for tables, queue and board; the whole name stands in tooltips and official papers. */
export const unitShort = (office: Office, id: string | null, language: Language): string =>
  shortUnitName(unitName(office, id, language), rootName(office.registers));
