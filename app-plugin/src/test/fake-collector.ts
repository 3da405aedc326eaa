import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { render } from '@testing-library/react';
import { createElement, type ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { of, throwError } from 'rxjs';
import { API } from '../collector/client.ts';
import { SILENCE, type LiveFeed } from '../collector/live/live-feed.ts';
import { LiveContext } from '../collector/live/LiveProvider.tsx';
import type { Office } from '../office/office.ts';
import { OfficeTime } from '../office/office-time.ts';
import { OfficeContext } from '../office/use-office.ts';
import type { Language } from '../words/language.ts';
import { LanguageContext } from '../words/language.ts';

/** What one path answers; a number is a refusal of that status, with its sentence. */
export type Told = object | Refusal;

interface Refusal {
  readonly refused: number;
  readonly detail: string;
}

const isRefusal = (told: Told): told is Refusal => 'refused' in told;

export interface FakeCollector {
  /** Everything that was asked, in order: `GET tickets?open=true`. */
  readonly asked: string[];
  readonly bodies: unknown[];
  /** By method and path without query; read again at every request, so that a test may change it. */
  readonly answers: Record<string, Told>;
}

/** Answers as the collector does through Grafana's proxy; what it was not told is a 404. */
export function fakeCollector(answers: Record<string, Told>): FakeCollector {
  const fake: FakeCollector = { asked: [], bodies: [], answers: { ...answers } };
  const fetch = ({ url, method = 'GET', data }: BackendSrvRequest) => {
    const path = url.slice(API.length + 1);
    fake.asked.push(`${method} ${path}`);
    if (data !== undefined) fake.bodies.push(data);
    const told = fake.answers[`${method} ${path}`] ?? fake.answers[`${method} ${path.split('?')[0]}`];
    if (told === undefined) return throwError(() => ({ status: 404, data: { detail: `Không có ${path}` } }));
    if (isRefusal(told)) return throwError(() => ({ status: told.refused, data: { detail: told.detail } }));
    return of({ data: told, status: 200, headers: new Headers({ 'Repr-Digest': 'sha-256=:q83v:' }) });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return fake;
}

const NOW = Date.parse('2026-11-19T10:40+07:00');

/** An office with everything a page may ask for by itself; a shift lead unless told otherwise. */
export const fakeOffice = (changed: Partial<Office> = {}): Office => ({
  me: {
    ...{ name: 'p-lead', role: null, acting: false, scope: [] },
    person: { id: 'p-lead', name: 'Lê Minh Họa', position: 'Trưởng ca', roles: ['ioc_shift_lead'] },
    permissions: ['read figures', 'read tickets', 'work tickets', 'read accounts', 'close periods', 'keep shift book'],
  },
  registers: {
    version: 'v',
    site: {
      id: 's',
      name: 'Huyện',
      nameEn: 'District',
      root: 'd',
      level: 'district',
      registersAt: null,
      demonstration: true,
    },
    ...{ units: [], successions: [], domains: [], indicators: [], sources: [] },
  },
  unit: () => undefined,
  domain: () => undefined,
  indicator: () => undefined,
  now: NOW,
  simulated: false,
  ...changed,
});

interface Around {
  readonly at: string;
  /** Pattern of the route, such as `/accounting/:unit?`. */
  readonly path: string;
  readonly office?: Office;
  /** Silence unless told otherwise. */
  readonly live?: LiveFeed;
  readonly language?: Language;
}

/** An office whose clock stands. */
export const inTime = (office: Office) => ({ standing: office, time: new OfficeTime(office.now) });

const FUTURE = { v7_startTransition: true, v7_relativeSplatPath: true } as const;

/** A page as the app mounts it: at an address, in a language, for somebody. */
export function renderPage(
  page: ReactElement,
  { at, path, office = fakeOffice(), live = SILENCE, language = 'vi' }: Around,
) {
  const routes = createElement(Routes, null, createElement(Route, { path, element: page }));
  const router = createElement(MemoryRouter, { initialEntries: [at], future: FUTURE }, routes);
  const hearing = createElement(LiveContext.Provider, { value: live }, router);
  const inOffice = createElement(OfficeContext.Provider, { value: inTime(office) }, hearing);
  return render(createElement(LanguageContext.Provider, { value: language }, inOffice));
}
