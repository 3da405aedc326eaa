import { askerOf, type Asker } from './asker.ts';
import { collectorCheckedNow } from './collector/checked-collector.ts';
import type { Collector } from './collector/collector.ts';
import { CollectorRefused } from './collector/collector-refused.ts';
import type { HealthRequest } from './protocol/requests.ts';
import { readyFor } from './readiness.ts';
import { SENTENCES, type Sentence } from './sentences.ts';
import { languageOf } from './settings.ts';

const [OK, ERROR] = [1, 2];

export interface Health {
  readonly status: number;
  readonly message: string;
}

/** Whether the collector answers, takes the key, and knows whoever presses the button; with what is to be done. */
export async function checkHealth({ pluginContext, headers }: HealthRequest): Promise<Health> {
  const say = (sentence: Sentence): string => SENTENCES[languageOf(pluginContext)][sentence];
  const asker = askerOf(headers, pluginContext);
  try {
    const { collector } = await readyFor(pluginContext, collectorCheckedNow);
    if (asker.kind !== 'user') return { status: OK, message: say('works') };
    const refusal = await refusalOf(collector, asker);
    return refusal === null
      ? { status: OK, message: say('worksAs') }
      : { status: OK, message: `${say('worksNotForYou')} ${refusal}` };
  } catch (error) {
    if (!(error instanceof CollectorRefused)) throw error;
    return { status: ERROR, message: error.message };
  }
}

const FORBIDDEN = 403;

/** Why the collector does not take this person; null: it does. Any other failure is no matter of the person. */
async function refusalOf(collector: Collector, asker: Asker): Promise<string | null> {
  try {
    await collector.ask('/api/v1/me', asker);
    return null;
  } catch (error) {
    if (error instanceof CollectorRefused && error.status === FORBIDDEN) return error.message;
    throw error;
  }
}
