import type { DomainId } from '../catalog/domain.ts';
import type { Person } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { GrafanaIdentity } from './grafana-token.ts';
import type { MachineRole } from './permissions.ts';

/** Who asks. A key acts for a person, or by itself in a machine's role; never for nobody. */
export interface Principal {
  /** Of the key, for the audit log and for sessions. */
  readonly keyId: string;
  readonly keyName: string;
  readonly role: MachineRole | null;
  readonly person: Person | null;
  /** Limits of the key itself: scope = key ∩ person (SEMANTICS §8). */
  readonly limits: { readonly unit: UnitId | null; readonly domain: DomainId | null };
  /** The operator stands in for `person`, on a demonstration site: both names are recorded. */
  readonly acting: boolean;
  /** A true evaluation of an alert rule: nothing but reading. */
  readonly evaluatesAlerts: boolean;
  /** The account in Grafana whose token (or live grant) was shown. */
  readonly account?: GrafanaIdentity;
}

/** The name that the audit log and `decidedBy` keep: the person's id, else the key's name. */
export const actorOf = ({ person, keyName }: Principal): string => person?.id ?? `key:${keyName}`;
