import type { StreamTopic } from '@vnioc/contract/stream.ts';
import type { Permission } from '../../access/permissions.ts';
import { may, type Scope } from '../../access/scope.ts';
import { problem, type ProblemAnswer } from '../problem.ts';

const NEEDS: Readonly<Record<StreamTopic, Permission>> = {
  tickets: 'read tickets',
  alerts: 'read tickets',
  states: 'read figures',
  accounts: 'read accounts',
};

/** Those of the topics that somebody may hear anything of. */
export const allowedTopics = (scope: Scope, topics: readonly StreamTopic[]): readonly StreamTopic[] =>
  topics.filter((topic) => may(scope, NEEDS[topic]));

export const NOTHING_ALLOWED: ProblemAnswer = problem('forbidden', {
  vi: 'Bạn không có quyền nghe chủ đề nào trong số này; hãy hỏi quản trị hệ thống.',
  en: 'You may hear none of these topics; ask the administrator.',
});
