import { useLanguage } from '../words/language.ts';
import { unitName } from './office.ts';
import { useOffice } from './use-office.ts';
import { unitShort } from './short-names.ts';

/** A unit where room is scarce; its whole name under the pointer. */
export const ShortUnit = ({ id }: { readonly id: string | null }) => {
  const [office, language] = [useOffice(), useLanguage()];
  return <span title={unitName(office, id, language)}>{unitShort(office, id, language)}</span>;
};
