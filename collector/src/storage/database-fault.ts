/** The database cannot be opened: a sentence for the person who starts the collector, Vietnamese first. */
export class DatabaseFault extends Error {
  readonly sentence: { readonly vi: string; readonly en: string };

  constructor(sentence: { readonly vi: string; readonly en: string }, options: { cause?: unknown } = {}) {
    super(`${sentence.vi} / ${sentence.en}`, options);
    this.name = 'DatabaseFault';
    this.sentence = sentence;
  }
}
