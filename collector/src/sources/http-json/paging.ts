import { evaluate, type Variables } from '../mapping/expression.ts';
import type { HttpJsonConnection } from './connection.ts';

/** One page to ask for: parameters for the URL, or a URL of its own; `resume` names it in the cursor. */
export interface Page {
  readonly url: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly resume: string;
}

type Paging = HttpJsonConnection['paging'];

export function firstPage(paging: Paging, resume: string | undefined): Page {
  if (paging === undefined) return { url: null, params: {}, resume: '' };
  if (paging.kind === 'page') return numbered(paging, Number(resume ?? paging.from));
  if (resume === undefined) return { url: null, params: {}, resume: '' };
  return paging.kind === 'cursor'
    ? { url: null, params: { [paging.param]: resume }, resume }
    : { url: resume, params: {}, resume };
}

/** Null after the last page. */
export async function nextPage(
  paging: Paging,
  page: Page,
  document: unknown,
  records: number,
  variables: Variables,
): Promise<Page | null> {
  if (paging === undefined) return null;
  if (paging.kind === 'page') {
    const over = records === 0 || (paging.size !== undefined && records < paging.size);
    return over ? null : numbered(paging, Number(page.resume) + 1);
  }
  const next = await evaluate(paging.path, document, variables);
  if ((typeof next !== 'string' && typeof next !== 'number') || next === '') return null;
  return firstPage(paging, String(next));
}

const numbered = (paging: Extract<NonNullable<Paging>, { kind: 'page' }>, number: number): Page => ({
  url: null,
  params: {
    [paging.param]: String(number),
    ...(paging.sizeParam === undefined || paging.size === undefined ? {} : { [paging.sizeParam]: String(paging.size) }),
  },
  resume: String(number),
});
