import { SENTENCES, type Language, type Sentence } from '../sentences.ts';

/** The collector said no, or could not be asked; `message` is a sentence for whoever asked. */
export class CollectorRefused extends Error {
  readonly status: number;
  /** `downstream`: the world failed; `plugin`: this data source is set up wrongly. */
  readonly source: 'downstream' | 'plugin';

  constructor(message: string, status: number, source: 'downstream' | 'plugin', options?: ErrorOptions) {
    super(message, options);
    this.name = 'CollectorRefused';
    [this.status, this.source] = [status, source];
  }

  static because(sentence: Sentence, language: Language, status: number, cause?: unknown): CollectorRefused {
    return new CollectorRefused(SENTENCES[language][sentence], status, 'downstream', { cause });
  }

  /** Grafana takes 401 for its own sign-in being over, so a refused key is told as 502. */
  static async from(response: Response, language: Language): Promise<CollectorRefused> {
    if (response.status === 401) return CollectorRefused.because('wrongKey', language, 502);
    const detail = await detailOf(response);
    if (detail === null) return CollectorRefused.because('unreadable', language, 502);
    return new CollectorRefused(detail, response.status, 'downstream');
  }
}

/** The sentence of a problem+json answer. */
async function detailOf(response: Response): Promise<string | null> {
  const said = (await response.json().catch(() => null)) as { detail?: unknown; title?: unknown } | null;
  if (typeof said?.detail === 'string') return said.detail;
  return typeof said?.title === 'string' ? said.title : null;
}
