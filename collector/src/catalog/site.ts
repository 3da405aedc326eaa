import type { LocalDate } from '../kernel/local-date.ts';
import type { UnitId } from './unit.ts';

/** Who the center is: letterhead, signer, levels (a part of Điều 1 is that Văn Lâm's center has no seal of its own). */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'province' | 'district' | 'commune';
  /** The unit whose subtree this site watches. */
  readonly root: UnitId;
  /** Registers (units, assignments, SOPs, routes) are read as they stood on that day; people, calendar and data keep real dates. */
  readonly registersAt: LocalDate | null;
  /** One fictitious person per role, whom the operator may act as (SEMANTICS §8); never true for a real site. */
  readonly demonstration: boolean;
  readonly letterhead: {
    readonly superior: string;
    readonly issuer: string;
    readonly place: string;
    readonly seal: boolean;
    readonly documentCode: string;
  };
  readonly signer: { readonly title: string; readonly capacity: string };
  readonly legalBasis: string;
}
