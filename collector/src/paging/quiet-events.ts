import type { TicketEvent, TicketEventType } from '../tickets/ticket-event.ts';

/** Events that nobody is told of: they are on the screens. Whoever adds an event decides on which side it stands. */
const QUIET = [
  'AlertNoted',
  'DependantNoted',
  'DuplicateTaken',
  'VerificationStarted',
  'TicketVerified',
  'TicketRejected',
  'TicketMerged',
  'TicketRedirected',
  'TicketAccepted',
  'WorkStarted',
  'ProgressReported',
  'StepOpened',
  'StepCompleted',
  'StepSkipped',
  'WaitingStarted',
  'WaitingEnded',
  'SupportAnswered',
  'ResultPublished',
  'TicketClosed',
  'TicketRated',
  'FigureCorrected',
  'MobilizationReleased',
  'PeopleCalledUp',
  'PresenceMarked',
  'AttachmentAdded',
  'EvidenceExported',
  'SanctionReported',
  'ExplanationAnswered',
  'AccountAdjusted',
  'AdjustmentRefused',
  'DueRecomputed',
] as const satisfies readonly TicketEventType[];

type QuietEvent = Extract<TicketEvent, { type: (typeof QUIET)[number] }>;

export const isQuiet = (event: TicketEvent): event is QuietEvent =>
  (QUIET as readonly TicketEventType[]).includes(event.type);
