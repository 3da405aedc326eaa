import type { Request } from 'express';

/** The language of sentences, by Accept-Language; Vietnamese unless English is wanted more. */
export const languageOf = (request: Request): 'vi' | 'en' =>
  request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
