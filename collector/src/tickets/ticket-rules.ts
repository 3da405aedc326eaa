import type { Catalog } from '../catalog/catalog.ts';
import type { Sop } from '../catalog/sop.ts';

/**
 * What deciding needs beside the ticket: the registers of the day, and the SOP in the version that the ticket is pinned to.
 * Windows and maxima come from `catalog.alerting` and the SOP, never from code.
 */
export interface TicketRules {
  readonly catalog: Catalog;
  readonly sop: Sop | null;
}
