import type { EventItem } from '@vnioc/contract/events.ts';
import { kindOf } from './kind-words.ts';

/** What events are counted and narrowed by. */
export type By = 'kind' | 'source' | 'asset';

export const keyOf = (event: EventItem, by: By): string => (by === 'kind' ? kindOf(event) : (event[by] ?? ''));
