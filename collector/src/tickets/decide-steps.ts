import type { PersonRole } from '../catalog/person.ts';
import type { SopRole } from '../catalog/sop.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { endStep, isOfUnit, isOpen } from './steps.ts';
import type { CommandRefusal } from './ticket-command.ts';
import { dutiesIn } from './who-may.ts';

/** Who may do a step of this role: the role itself, or who stands above it in the same house. */
const DOERS: Readonly<Record<SopRole, readonly PersonRole[]>> = {
  system: [],
  citizen: ['ioc_operator', 'ioc_shift_lead'],
  ioc_operator: ['ioc_operator', 'ioc_shift_lead', 'soc_analyst'],
  ioc_shift_lead: ['ioc_shift_lead'],
  soc_analyst: ['soc_analyst', 'ioc_shift_lead'],
  unit_contact: ['unit_contact', 'unit_head'],
  unit_head: ['unit_head'],
  office_chief: ['office_chief'],
  vice_chair: ['vice_chair'],
  chair: ['chair'],
  internal_affairs: ['internal_affairs'],
};

/** Steps of the SOP, done with their evidence or left out with a reason. */
export const STEPS: RulesOf<'completeStep' | 'skipStep'> = {
  completeStep: { may: noStepOpen, then: completeStep },
  skipStep: {
    may: noStepOpen,
    then: (deciding, { step, note }) => {
      const refusal = stepRefusal(deciding, step);
      return refusal === null ? accept(endStep(deciding, { type: 'StepSkipped', step, note })) : refuse(refusal);
    },
  },
};

function noStepOpen({ ticket }: Deciding): CommandRefusal | null {
  return ticket.steps.some(isOpen) ? null : 'step is not open';
}

/** A milestone is reached by its own command, never by ticking it off. */
function completeStep(deciding: Deciding, { step, evidence }: CommandOf<'completeStep'>): Decision {
  const refusal = stepRefusal(deciding, step);
  if (refusal !== null) return refuse(refusal);
  const asked = deciding.rules.sop?.steps.find(({ id }) => id === step);
  if (asked !== undefined && asked.evidence !== '' && evidence === null) return refuse('evidence is missing');
  return accept(endStep(deciding, { type: 'StepCompleted', step, evidence }));
}

function stepRefusal(deciding: Deciding, id: string): CommandRefusal | null {
  const { ticket, actor, rules } = deciding;
  const step = ticket.steps.find((one) => one.id === id);
  if (step === undefined || !isOpen(step)) return 'step is not open';
  if (rules.sop?.steps.find((one) => one.id === id)?.milestone !== undefined) return 'step has its own command';
  const duties = dutiesIn(ticket, actor, DOERS[step.role]);
  if (duties.length === 0) return 'not your role';
  const { lead } = ticket;
  const reaches = !isOfUnit(step.role) || (lead !== null && duties.some(({ units }) => units.has(lead)));
  return reaches ? null : 'not your unit';
}
