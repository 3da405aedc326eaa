import type { AlertSignal } from './alert-signal.ts';
import { notSuch, type AlertFault, type ParsedAlerts } from './parsed-alerts.ts';

/** What an upstream says fires now. */
export interface PolledAlerts {
  readonly signals: readonly AlertSignal[];
  /** Fingerprints of all that fires, also of what is silenced there and therefore no news. */
  readonly present: ReadonlySet<string>;
  readonly faults: readonly AlertFault[];
  /** False when the answer was none of this kind: nothing may be concluded from what is not in it. */
  readonly whole: boolean;
}

export const noAnswer = (who: string): PolledAlerts => {
  const { faults }: ParsedAlerts = notSuch(
    `${who} trả lời không đúng dạng danh sách cảnh báo; kiểm tra địa chỉ trong cấu hình đối soát.`,
    `${who} did not answer with a list of alerts; check the address in the configuration of the reconciling poll.`,
  );
  return { signals: [], present: new Set(), faults, whole: false };
};
