import type { SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event } from '../../events/event.ts';
import type { Observation } from '../../observations/observation.ts';
import type { Correction, Refusal, Rejection, RejectionReason } from '../../observations/rejection.ts';
import { looksPersonal, masked } from '../gates/personal.ts';
import { UNREADABLE } from './field-reader.ts';
import type { Records } from './records.ts';
import { rejectionSentence } from './sentences.ts';

/** What a part came to, filled while its records are read. */
export interface PartOutcome {
  readonly observations: Observation[];
  readonly events: Event[];
  readonly rejections: Rejection[];
  readonly refusals: Refusal[];
  readonly corrections: Correction[];
}

export const emptyOutcome = (): PartOutcome => ({
  observations: [],
  events: [],
  rejections: [],
  refusals: [],
  corrections: [],
});

/** Of which record, and which field, something is said. `index` −1 is the whole delivery. */
export interface Complaint {
  readonly index: number;
  readonly field: string;
  readonly reason: RejectionReason;
  readonly detail?: string;
  readonly unit?: UnitId | null;
}

export type Reject = (complaint: Complaint) => void;

/** Puts records into quarantine; shows only what the source declares non-personal, and masks even that. */
export function rejecter(spec: SourceSpec, origin: string, records: Records, outcome: PartOutcome): Reject {
  const shown = new Set(spec.nonPersonalFields);
  const valueOf = (index: number, name: string): string => {
    const cell = records.reader(name)?.(index);
    return cell === UNREADABLE ? '' : masked(cell);
  };
  return ({ index, field, reason, detail, unit = null }) => {
    const row = index < 0 ? 0 : records.rowOf(index);
    const kept =
      index < 0 || reason === 'personal data' ? [] : [...shown].map((name) => [name, valueOf(index, name)] as const);
    const values = Object.fromEntries(kept.filter(([, value]) => value !== ''));
    const place = {
      row,
      field: safeName(field),
      shown: values[field] ?? null,
      ...(detail === undefined ? {} : { detail }),
    };
    const sentence = rejectionSentence(reason, place);
    outcome.rejections.push({ source: spec.id, origin, row, field: place.field, reason, sentence, values, unit });
  };
}

/** A "column name" may be a value that slipped into the header. */
const safeName = (field: string): string => (looksPersonal(field) ? '•••' : field.slice(0, 120));
