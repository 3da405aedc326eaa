import { SCRIPT, type IncidentKind, type Script } from './incident-script.ts';
import { nextWorkingDay, type WorkingDays } from './world/working-days.ts';
import { at, plusDays, type Day, type Instant } from './world/time.ts';

/** A line of the script at its place in time. */
export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly sentence: Script['sentence'];
  readonly visible: string;
  readonly sources: readonly string[];
  readonly unit: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly firstDay: Day;
}

const EVERY_DAYS = 56;

/** All incidents from a year before the start to two years after it. */
export function incidentsAround(start: Day, simulated: boolean, days: WorkingDays): readonly Incident[] {
  return SCRIPT.flatMap((line) => {
    const rounds = line.repeats ? Array.from({ length: 20 }, (_, index) => index - 6) : [0];
    return rounds.map((round) => placed(line, start, simulated, round, days));
  }).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

function placed(line: Script, start: Day, simulated: boolean, round: number, days: WorkingDays): Incident {
  const wanted = plusDays(start, (simulated ? line.simulatedOffset : line.liveOffset) + round * EVERY_DAYS);
  const firstDay = line.workingDay ? nextWorkingDay(days, wanted) : wanted;
  const { kind, sentence, visible, sources, unit } = line;
  const id = `${kind}-${sources[0] ?? ''}-${firstDay}`;
  return {
    id,
    kind,
    sentence,
    visible,
    sources,
    unit,
    firstDay,
    from: at(firstDay, line.from),
    to: at(plusDays(firstDay, line.lasts), line.to),
  };
}
