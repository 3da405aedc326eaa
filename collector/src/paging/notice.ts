import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Deputy, DutyRow } from '../duty/duty.ts';
import type { Severity } from '../tickets/received.ts';
import type { PageReason } from './page.ts';

/** The registers, and the roster and deputies of the instant. */
export interface PagingPorts {
  readonly catalog: Catalog;
  readonly duties: readonly DutyRow[];
  readonly deputies: readonly Deputy[];
}

export interface NoticeTarget {
  readonly role: PersonRole;
  readonly unit: UnitId;
  /** This person and nobody else, whoever stands in that role now. */
  readonly person?: PersonId;
}

/** That some people are to be told of something; who they are is found when it is said. */
export interface Notice {
  /** Of the fact: the same fact makes the same pages. */
  readonly id: string;
  readonly reason: PageReason;
  readonly severity: Severity;
  readonly domain: DomainId | null;
  readonly ticket: string | null;
  readonly targets: readonly NoticeTarget[];
}
