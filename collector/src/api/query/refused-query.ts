/** One query of several cannot be answered; the others go on. The sentence is for whoever wrote it. */
export class RefusedQuery extends Error {
  readonly status: number;
  readonly sentence: { readonly vi: string; readonly en: string };

  constructor(status: 400 | 403 | 404 | 501, vi: string, en: string) {
    super(en);
    this.name = 'RefusedQuery';
    this.status = status;
    this.sentence = { vi, en };
  }
}
