import type { Procedure } from '@vnioc/contract/ticket-time.ts';
import { bothTexts, workingSpanText } from '../../instants/instant-text.ts';
import type { Tone } from '../../tickets/due-text.ts';
import { SOON } from '../../tickets/due-text.ts';
import { dueWords } from '../../tickets/words.ts';
import { fill, type Language } from '../../words/language.ts';
import { ticketWords } from './words.ts';

type Step = Procedure['steps'][number];

export interface StepText {
  readonly main: string;
  readonly detail: string;
  readonly tone: Tone;
  /** On a finished step a triangle says "late but done"; the diamond is kept for what is open. */
  readonly mark: 'normal' | 'warning' | 'critical' | null;
  /** Share of its time, 0..1; null where nothing is due. */
  readonly share: number | null;
}

/** What the clock of a step says. `open`: number of the step that runs now. */
export function stepText(step: Step, open: number, now: number, language: Language): StepText {
  const words = ticketWords[language];
  const span = workingSpanText(step.usedMs ?? 0, language);
  const total = step.leftMs === null || step.usedMs === null ? null : step.usedMs + step.leftMs;
  const share = total === null || total <= 0 ? null : Math.min(1, (step.usedMs ?? 0) / total);
  if (step.state === 'waiting') {
    const main = open > 0 ? fill(words.waitsFor, { n: open }) : words.notYet;
    return { main, detail: '', tone: 'plain', mark: null, share: 0 };
  }
  if (step.state === 'open') return openText(step, share, now, language);
  const at = bothTexts(step.endedAt ?? now, now, language);
  const detail = fill(step.state === 'skipped' ? words.skippedAt : words.doneAt, { at });
  if (!step.late) return { main: fill(words.inTime, { span }), detail, tone: 'plain', mark: 'normal', share };
  const over = step.leftMs !== null && step.leftMs < 0 ? workingSpanText(step.leftMs, language) : null;
  const main = over === null ? fill(words.late, { span }) : fill(words.lateBy, { span, over });
  return { main, detail, tone: 'warning', mark: 'warning', share: 1 };
}

function openText(
  { leftMs, dueAt, clock, usedMs }: Step,
  share: number | null,
  now: number,
  language: Language,
): StepText {
  const words = dueWords[language];
  const detail = dueAt === null ? '' : fill(words.at, { at: bothTexts(dueAt, now, language) });
  if (leftMs === null) {
    const main = workingSpanText(usedMs ?? 0, language);
    return { main, detail, tone: 'plain', mark: 'normal', share: null };
  }
  const side = leftMs < 0 ? 'over' : 'left';
  const main = fill(words[clock === 'elapsed' ? (`${side}Elapsed` as const) : side], {
    span: workingSpanText(leftMs, language),
  });
  if (leftMs < 0) return { main, detail, tone: 'critical', mark: 'critical', share: 1 };
  const soon = (share ?? 0) >= SOON;
  return { main, detail, tone: soon ? 'warning' : 'plain', mark: soon ? 'warning' : 'normal', share };
}
