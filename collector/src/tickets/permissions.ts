import type { PersonRole } from '../catalog/person.ts';
import type { TicketCommandType } from './ticket-command.ts';

/** Roles that may give a command. Of the center: any ticket of their domains; others: tickets their units have to do with. */
export interface Grant {
  readonly roles: readonly PersonRole[];
  /** `figure`: the unit whose figure the ticket speaks of. */
  readonly over: 'center' | 'lead' | 'supporting' | 'involved' | 'figure';
}

export interface Who {
  readonly by: readonly Grant[];
  readonly system?: true;
  readonly citizen?: true;
}

const center = (...roles: PersonRole[]): Grant => ({ roles, over: 'center' });
const ofUnit = (over: Grant['over']): Grant => ({ roles: ['unit_contact', 'unit_head'], over });

const CENTER = center('ioc_operator', 'ioc_shift_lead', 'soc_analyst');
const LEAD = ofUnit('lead');
const ANSWERS_FOR_CENTER = center('ioc_shift_lead', 'office_chief');
/** A dated deputy of the chair acts with the chair's role. */
const CHAIR = center('chair');

const THE_CENTER: Who = { by: [CENTER] };
const THE_LEAD: Who = { by: [LEAD] };
const THE_SYSTEM: Who = { by: [], system: true };

/** Who may give which command (domain §7.4). Conditions beyond role, unit and domain are the rules' own. */
export const WHO: Readonly<Record<TicketCommandType, Who>> = {
  startVerification: THE_CENTER,
  verify: THE_CENTER,
  reject: THE_CENTER,
  merge: THE_CENTER,
  redirect: THE_CENTER,
  dispatch: THE_CENTER,
  accept: THE_LEAD,
  return: THE_LEAD,
  arbitrate: { by: [center('ioc_shift_lead', 'chair')] },
  start: THE_LEAD,
  report: THE_LEAD,
  completeStep: { by: [CENTER, LEAD, center('office_chief', 'vice_chair', 'chair', 'internal_affairs')] },
  skipStep: { by: [CENTER, LEAD, center('office_chief', 'vice_chair', 'chair', 'internal_affairs')] },
  requestExtension: THE_LEAD,
  grantExtension: { by: [center('office_chief', 'ioc_shift_lead', 'chair')] },
  refuseExtension: { by: [center('office_chief', 'ioc_shift_lead', 'chair')] },
  wait: THE_LEAD,
  resume: { by: [LEAD, CENTER], citizen: true },
  askSupport: { by: [LEAD, CENTER] },
  answerSupport: { by: [ofUnit('supporting')] },
  resolve: THE_LEAD,
  publish: THE_CENTER,
  close: THE_CENTER,
  reopen: { by: [CENTER], citizen: true },
  rate: { by: [CENTER], citizen: true },
  changeSeverity: { by: [CENTER], system: true },
  raiseLevel: { by: [center('ioc_shift_lead', 'soc_analyst', 'office_chief', 'vice_chair', 'chair')] },
  nudge: { by: [CENTER, center('office_chief', 'vice_chair', 'chair')], system: true },
  requestMobilization: { by: [center('ioc_operator', 'ioc_shift_lead', 'office_chief')] },
  approveMobilization: { by: [CHAIR] },
  refuseMobilization: { by: [CHAIR] },
  callUp: { by: [center('ioc_operator', 'ioc_shift_lead', 'office_chief'), ofUnit('involved')] },
  markPresence: { by: [center('ioc_operator', 'ioc_shift_lead', 'office_chief'), ofUnit('involved')] },
  releaseMobilization: { by: [center('ioc_shift_lead', 'office_chief', 'chair')] },
  attach: { by: [CENTER, ofUnit('involved')], citizen: true },
  exportEvidence: THE_CENTER,
  reportSanction: { by: [CENTER, LEAD] },
  correctFigure: { by: [CENTER, LEAD, ofUnit('figure'), center('domain_controller', 'office_chief')] },
  explain: { by: [ofUnit('involved')] },
  answerExplanation: { by: [ANSWERS_FOR_CENTER] },
  admitExplanation: { by: [center('office_chief')] },
  adjustAccount: { by: [ANSWERS_FOR_CENTER] },
  approveAdjustment: { by: [center('office_chief', 'chair')] },
  refuseAdjustment: { by: [center('office_chief', 'chair')] },
  noteAlert: THE_SYSTEM,
  noteDependant: THE_SYSTEM,
  takeDuplicate: { by: [CENTER], system: true },
  recur: THE_SYSTEM,
  missDeadline: THE_SYSTEM,
  escalate: THE_SYSTEM,
  endWaiting: THE_SYSTEM,
  noteOutlasted: THE_SYSTEM,
  recomputeDues: THE_SYSTEM,
};

/** Given by the agenda, the alerts and the registers, never by a person. */
export const SYSTEM_COMMANDS: ReadonlySet<TicketCommandType> = new Set(
  (Object.keys(WHO) as TicketCommandType[]).filter((type) => WHO[type] === THE_SYSTEM),
);
