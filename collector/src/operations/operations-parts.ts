import type { Clock } from '../kernel/clock.ts';
import type { DeskParts } from './build-desk.ts';
import type { Desk } from './desk.ts';
import type { SendingPorts } from './page-sending.ts';
import type { Upstream } from './reconcile/upstream.ts';

/** What the second river is built of. */
export interface OperationsParts extends DeskParts {
  readonly office: Clock & { readonly simulated: boolean };
  readonly machine: Clock;
  readonly sendPage: (desk: Desk) => SendingPorts['sendPage'];
  /** Senders of alerts that are asked what was lost. */
  readonly upstreams?: readonly Upstream[];
  readonly complain: (sentence: string) => void;
  readonly fail: (error: unknown) => void;
}
