import { useLanguage } from '../words/language.ts';
import { domainName, domainShort } from './office.ts';
import { useOffice } from './use-office.ts';

/** A domain where room is scarce; its official name under the pointer. */
export const ShortDomain = ({ id }: { readonly id: string }) => {
  const [office, language] = [useOffice(), useLanguage()];
  return <span title={domainName(office, id, language)}>{domainShort(office, id, language)}</span>;
};
