import type { AgendaItem, AgendaTask, PlannedItem } from './agenda-item.ts';

/** The table `agenda` (migration 0005). */
export type AgendaTables = {
  agenda: AgendaRow;
};

export type AgendaRow = {
  id: string;
  subject: string;
  due_at: number;
  task: string;
  attempts: number;
  /** Who claimed it last; null when nobody did since it was put there. */
  holder: string | null;
  /** Machine time; 0 = free. */
  lease_until: number;
  done: number;
};

export const rowOf = ({ id, subject, dueAt, task }: PlannedItem): AgendaRow => ({
  ...{ id, subject, due_at: dueAt, task: JSON.stringify(task) },
  ...{ attempts: 0, holder: null, lease_until: 0, done: 0 },
});

export const itemOf = ({ id, subject, due_at, task, attempts }: AgendaRow): AgendaItem => ({
  ...{ id, subject, dueAt: due_at, task: JSON.parse(task) as AgendaTask, attempts },
});

/** What the ticket itself does not remember: its row stays, done, so that it is not planned again. */
export const isRemembered = ({ kind }: AgendaTask): boolean => kind === 'remind' || kind === 'escalate';
