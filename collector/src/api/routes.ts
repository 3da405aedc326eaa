import type { Route } from './route.ts';
import { healthz } from './routes/healthz.ts';
import { readyz } from './routes/readyz.ts';
import { metrics } from './routes/metrics.ts';
import { me } from './routes/me.ts';
import { clock } from './routes/clock.ts';
import { catalog } from './routes/catalog.ts';
import { calendar } from './routes/calendar.ts';
import { check } from './routes/check.ts';
import { audit } from './routes/audit.ts';
import { keys } from './routes/keys.ts';
import { addKey } from './routes/add-key.ts';
import { revokeKey } from './routes/revoke-key.ts';
import { identities } from './routes/identities.ts';
import { recordIdentity } from './routes/record-identity.ts';
import { query } from './routes/query.ts';
import { observations } from './routes/observations.ts';
import { personnelLists } from './routes/personnel-lists.ts';
import { pushEvents } from './routes/push-events.ts';
import { uploads } from './routes/uploads.ts';
import { entries } from './routes/entries.ts';
import { addEntry } from './routes/add-entry.ts';
import { approveEntry } from './routes/approve-entry.ts';
import { refuseEntry } from './routes/refuse-entry.ts';
import { quarantine } from './routes/quarantine.ts';
import { freshness } from './routes/freshness.ts';
import { completeness } from './routes/completeness.ts';
import { sources } from './routes/sources.ts';
import { runs } from './routes/runs.ts';
import { release } from './routes/release.ts';
import { states } from './routes/states.ts';
import { transitions } from './routes/transitions.ts';
import { events } from './routes/events.ts';
import { history } from './routes/history.ts';
import { overview } from './routes/overview.ts';
import { why } from './routes/why.ts';
import { owed } from './routes/owed.ts';
import { units } from './routes/units.ts';
import { backfillInflux } from './routes/backfill-influx.ts';
import { openapi } from './routes/openapi.ts';
import { tickets } from './routes/tickets.ts';
import { openTicket } from './routes/open-ticket.ts';
import { bulkTickets } from './routes/bulk-tickets.ts';
import { ticket } from './routes/ticket.ts';
import { commandTicket } from './routes/command-ticket.ts';
import { attachments } from './routes/attachments.ts';
import { addAttachment } from './routes/add-attachment.ts';
import { attachment } from './routes/attachment.ts';
import { evidence } from './routes/evidence.ts';
import { exportEvidence } from './routes/export-evidence.ts';
import { ticketPerson } from './routes/ticket-person.ts';
import { alerts } from './routes/alerts.ts';
import { alertmanagerAlerts } from './routes/alertmanager-alerts.ts';
import { grafanaAlerts } from './routes/grafana-alerts.ts';
import { cases } from './routes/cases.ts';
import { accounting } from './routes/accounting.ts';
import { statement } from './routes/statement.ts';
import { closePeriod } from './routes/close-period.ts';
import { desk } from './routes/desk.ts';
import { duty } from './routes/duty.ts';
import { people } from './routes/people.ts';
import { putDuty } from './routes/put-duty.ts';
import { deputies } from './routes/deputies.ts';
import { putDeputies } from './routes/put-deputies.ts';
import { shifts } from './routes/shifts.ts';
import { startShift } from './routes/start-shift.ts';
import { addShiftEntry } from './routes/add-shift-entry.ts';
import { signShift } from './routes/sign-shift.ts';
import { search } from './routes/search.ts';
import { searchPrivately } from './routes/search-privately.ts';
import { work } from './routes/work.ts';
import { workCountsRoute } from './routes/work-counts.ts';
import { stream } from './routes/stream.ts';
import { addLiveGrant } from './routes/add-live-grant.ts';
import { endLiveGrants } from './routes/end-live-grants.ts';

/** Every route of the API. Adding one is a file under `routes/` and a line here. */
export const ROUTES: readonly Route[] = [
  healthz,
  readyz,
  metrics,
  openapi(() => ROUTES),
  me,
  clock,
  catalog,
  calendar,
  check,
  audit,
  query,
  observations,
  pushEvents,
  uploads,
  entries,
  addEntry,
  approveEntry,
  refuseEntry,
  quarantine,
  freshness,
  completeness,
  sources,
  runs,
  release,
  states,
  transitions,
  events,
  history,
  overview,
  why,
  owed,
  units,
  backfillInflux,
  tickets,
  openTicket,
  bulkTickets,
  ticket,
  commandTicket,
  attachments,
  addAttachment,
  attachment,
  evidence,
  exportEvidence,
  ticketPerson,
  alerts,
  alertmanagerAlerts,
  grafanaAlerts,
  cases,
  accounting,
  statement,
  personnelLists,
  closePeriod,
  desk,
  work,
  workCountsRoute,
  search,
  searchPrivately,
  people,
  duty,
  putDuty,
  deputies,
  putDeputies,
  shifts,
  startShift,
  addShiftEntry,
  signShift,
  stream,
  addLiveGrant,
  endLiveGrants,
  keys,
  addKey,
  revokeKey,
  identities,
  recordIdentity,
];
