import { askerOf } from './asker.ts';
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
    const { collector } = await readyFor(pluginContext);
    if (asker.kind !== 'user') return { status: OK, message: say('works') };
    const refusal = await collector.ask('/api/v1/me', asker).then(() => null, sentenceOf);
    return refusal === null
      ? { status: OK, message: say('worksAs') }
      : { status: OK, message: `${say('worksNotForYou')} ${refusal}` };
  } catch (error) {
    return { status: ERROR, message: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof CollectorRefused) return error.message;
  throw error;
}
