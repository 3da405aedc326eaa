import type { Catalog } from '../catalog/catalog.ts';
import type { Sop } from '../catalog/sop.ts';
import type { Explaining } from './explaining.ts';

/**
 * What deciding needs beside the ticket: the registers of the day, and the SOP in the version that the ticket is pinned to.
 * Windows and maxima come from `catalog.alerting` and the SOP, never from code.
 */
export interface TicketRules {
  readonly catalog: Catalog;
  readonly sop: Sop | null;
  /** Of the turn that the command names; null: no unit had it. Left out where no turn is named. */
  readonly explaining?: Explaining | null;
}
