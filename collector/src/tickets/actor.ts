import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';

/** Who did it, as the ledger keeps it. Ids only: names and telephone numbers stay in the registers. */
export type ActorRef =
  | {
      readonly kind: 'person';
      readonly id: PersonId;
      readonly role: PersonRole;
      readonly unit: UnitId;
      /** A dated deputy acts for that person (QĐ 2338/QĐ-UBND, Điều 6.3). */
      readonly deputyOf?: PersonId;
      /** On a demonstration site the operator stood in; both are recorded (SEMANTICS §8). */
      readonly standIn?: string;
      /** A one-time link of a page instead of a key. */
      readonly via?: 'link';
    }
  | { readonly kind: 'system' }
  | { readonly kind: 'machine'; readonly key: string }
  | { readonly kind: 'citizen' };

/** One duty that holds at the moment, the deputised ones included. */
export interface ActingDuty {
  readonly role: PersonRole;
  readonly unit: UnitId;
  /** Units the duty reaches: `unit` and what lies below it that day. */
  readonly units: ReadonlySet<UnitId>;
  /** Null = all domains. */
  readonly domains: ReadonlySet<string> | null;
  readonly deputyOf?: PersonId;
  /** Of the decision that made him a deputy. */
  readonly documentNumber?: string;
}

/** Who acts, with everything the rules need to say yes or no. */
export interface Actor {
  readonly ref: ActorRef;
  readonly duties: readonly ActingDuty[];
}

export const SYSTEM: Actor = { ref: { kind: 'system' }, duties: [] };
