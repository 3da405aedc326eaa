import type { Problem } from '@vnioc/contract/problems.ts';
import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import type { Language } from '../words/language.ts';
import { CollectorFault } from './collector-fault.ts';

/** Grafana's proxy of this app: it adds the collector's key and the user's signed token (plugin.json, `routes`). */
export const API = '/api/plugin-proxy/vnioc-operations-app/v1';

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with its query: `tickets?open=true`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** Asks the collector. Throws `CollectorFault` with a sentence for the reader, whatever went wrong. */
export const ask = async <T>(asked: Asked): Promise<T> => (await askWhole<T>(asked)).data;

const NOT_MODIFIED = 304;

/** As `ask`; null when the answer of that revision is still right. */
export async function askUnlessSame<T>(asked: Asked, revision: string): Promise<T | null> {
  try {
    return await ask<T>({ ...asked, headers: { ...asked.headers, 'If-None-Match': `"${revision}"` } });
  } catch (error) {
    if (error instanceof CollectorFault && error.status === NOT_MODIFIED) return null;
    throw error;
  }
}

/** As `ask`, with the headers: some answers say there what they are (`Repr-Digest`). */
export async function askWhole<T>(asked: Asked): Promise<{ readonly data: T; readonly headers: Headers }> {
  const { method = 'GET', path, body, headers, language, signal } = asked;
  const request = {
    ...{ method, url: `${API}/${path}`, showErrorAlert: false, showSuccessAlert: false },
    headers: { 'Accept-Language': language, ...headers },
    ...(body === undefined ? {} : { data: body }),
    ...(signal === undefined ? {} : { abortSignal: signal }),
  };
  try {
    return await lastValueFrom(getBackendSrv().fetch<T>(request));
  } catch (error) {
    throw CollectorFault.of(error as { readonly status?: number; readonly data?: Partial<Problem> }, language);
  }
}
