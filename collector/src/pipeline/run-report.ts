import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CommitResult } from '../sinks/commit.ts';
import type { RunOutcome } from '../sinks/store.ts';
import { UpstreamError, type Parsed, type Part } from '../sources/source-kind.ts';

/** What a run did; the same counts stand in the run log. */
export interface RunReport {
  readonly run: string;
  readonly source: SourceSpec;
  readonly outcome: RunOutcome;
  readonly accepted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly quarantined: number;
  readonly refused: number;
  readonly events: number;
  readonly bytes: number;
  readonly durationSeconds: number;
  readonly fault: string | null;
  /** The earliest happening among the events, so that its day is folded again. */
  readonly earliestEventAt: Instant | null;
}

/** What a run has done so far. */
export interface Tally {
  accepted: number;
  revised: number;
  unchanged: number;
  corrected: number;
  quarantined: number;
  refused: number;
  events: number;
  bytes: number;
  earliestEventAt: Instant | null;
  /** Of the last revision that was written; null when nothing was new. */
  lastPosition: number | null;
}

const INTERRUPTED =
  'Bộ thu thập dừng giữa lần đọc này; nguồn được đọc lại khi khởi động. / The collector stopped during this run; the source is read again at the next start.';

export const newTally = (): Tally => ({
  accepted: 0,
  revised: 0,
  unchanged: 0,
  corrected: 0,
  quarantined: 0,
  refused: 0,
  events: 0,
  bytes: 0,
  earliestEventAt: null,
  lastPosition: null,
});

/** How a run ended: a secrecy mark goes before everything else. */
export function outcomeOf(tally: Tally, failure: unknown, aborted: boolean): RunOutcome {
  if (tally.refused > 0) return 'stopped';
  if (aborted) return 'interrupted';
  if (failure === null) return tally.quarantined > 0 ? 'partly' : 'succeeded';
  return tally.accepted + tally.revised + tally.unchanged + tally.events > 0 ? 'partly' : 'failed';
}

/** The sentence of the run log; null when nothing was wrong. */
export function faultOf(outcome: RunOutcome, failure: unknown): string | null {
  if (outcome === 'interrupted') return INTERRUPTED;
  return failure === null ? null : sentenceOf(failure);
}

/** Adds a part that was committed. */
export function count(tally: Tally, part: Part<unknown>, parsed: Parsed, result: CommitResult): void {
  tally.accepted += result.accepted;
  tally.revised += result.revised;
  tally.unchanged += result.unchanged;
  tally.events += result.events;
  tally.corrected += parsed.corrections.length;
  tally.quarantined += parsed.rejections.length;
  tally.refused += parsed.refusals.length;
  tally.bytes += part.bytes;
  tally.lastPosition = result.written.at(-1)?.position ?? tally.lastPosition;
  for (const { at: happened } of parsed.events) {
    tally.earliestEventAt = Math.min(tally.earliestEventAt ?? happened, happened);
  }
}

/** Faults of upstream systems carry a sentence made for people; anything else is ours, and says so. */
function sentenceOf(failure: unknown): string {
  if (failure instanceof UpstreamError) return failure.message;
  const message = failure instanceof Error ? failure.message : String(failure);
  return `Lỗi của bộ thu thập, không phải của hệ thống nguồn: ${message} / A fault of the collector itself: ${message}`;
}
