import type { AppRootProps } from '@grafana/data';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { OfficeProvider } from './office/OfficeProvider.tsx';
import { Loading } from './screen/Loading.tsx';
import { NotFound } from './screen/NotFound.tsx';
import type { OperationsSettings } from './settings.ts';
import { SettingsContext } from './settings-context.ts';
import { LanguageContext, languageOf } from './words/language.ts';

const Landing = lazy(() => import('./pages/landing/LandingPage.tsx').then((page) => ({ default: page.LandingPage })));
const Duty = lazy(() => import('./pages/duty/DutyPage.tsx').then((page) => ({ default: page.DutyPage })));
const Overview = lazy(() =>
  import('./pages/overview/OverviewPage.tsx').then((page) => ({ default: page.OverviewPage })),
);
const Board = lazy(() => import('./pages/board/BoardPage.tsx').then((page) => ({ default: page.BoardPage })));
const Domains = lazy(() => import('./pages/domains/DomainPage.tsx').then((page) => ({ default: page.DomainPage })));
const Tickets = lazy(() => import('./pages/tickets/TicketsPage.tsx').then((page) => ({ default: page.TicketsPage })));
const NewTicket = lazy(() =>
  import('./pages/tickets/NewTicketPage.tsx').then((page) => ({ default: page.NewTicketPage })),
);
const Ticket = lazy(() => import('./pages/ticket/TicketPage.tsx').then((page) => ({ default: page.TicketPage })));
const Unit = lazy(() => import('./pages/unit/UnitPage.tsx').then((page) => ({ default: page.UnitPage })));
const Accounting = lazy(() =>
  import('./pages/accounting/AccountingPage.tsx').then((page) => ({ default: page.AccountingPage })),
);
const Sources = lazy(() => import('./pages/sources/SourcesPage.tsx').then((page) => ({ default: page.SourcesPage })));
const Soc = lazy(() => import('./pages/soc/SocPage.tsx').then((page) => ({ default: page.SocPage })));
const Admin = lazy(() => import('./pages/admin/AdminPage.tsx').then((page) => ({ default: page.AdminPage })));

/** Root of the app; Grafana mounts it under /a/vnioc-operations-app. Every page is fetched when it is opened. */
export const App = ({ meta }: AppRootProps<OperationsSettings>) => (
  <LanguageContext.Provider value={languageOf(meta.jsonData)}>
    <SettingsContext.Provider value={meta.jsonData ?? {}}>
      <OfficeProvider>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="" element={<Landing />} />
            <Route path="duty" element={<Duty />} />
            <Route path="overview" element={<Overview />} />
            <Route path="board" element={<Board />} />
            <Route path="domains/:domain?" element={<Domains />} />
            <Route path="tickets" element={<Tickets />} />
            <Route path="tickets/new" element={<NewTicket />} />
            <Route path="tickets/:ticket" element={<Ticket />} />
            <Route path="unit/:unit?" element={<Unit />} />
            <Route path="accounting/:unit?" element={<Accounting />} />
            <Route path="sources/:source?" element={<Sources />} />
            <Route path="soc" element={<Soc />} />
            <Route path="admin/:part?" element={<Admin />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </OfficeProvider>
    </SettingsContext.Provider>
  </LanguageContext.Provider>
);
