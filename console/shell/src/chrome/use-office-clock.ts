import { getBackendSrv } from '@grafana/runtime';
import { useEffect, useState } from 'react';

export interface OfficeTime {
  readonly now: number;
  readonly simulated: boolean;
}

interface Said extends OfficeTime {
  readonly speed: number | null;
}

const REAL_EVERY = 60_000;
/** A simulated clock may run many times faster; then it is asked, never guessed. */
const SIMULATED_EVERY = 5_000;
const TICK = 1_000;

/** The office's clock, asked now and then, and counted on in between; null until it has answered. */
export function useOfficeClock(): OfficeTime | null {
  const [time, setTime] = useState<OfficeTime | null>(null);
  useEffect(() => {
    let [left, timer] = [false, 0];
    let heard: { readonly said: Said; readonly at: number } | undefined;
    const show = (): void => {
      if (heard === undefined) return;
      const passed = performance.now() - heard.at;
      const { now, simulated } = heard.said;
      setTime({ now: simulated ? now : now + passed, simulated });
    };
    const ask = async (): Promise<void> => {
      const said = await getBackendSrv()
        .get<Said>('/api/plugin-proxy/vnioc-operations-app/v1/clock')
        .catch(() => undefined);
      if (left) return;
      if (said !== undefined) heard = { said, at: performance.now() };
      show();
      timer = window.setTimeout(() => void ask(), said?.simulated === true ? SIMULATED_EVERY : REAL_EVERY);
    };
    void ask();
    const ticking = window.setInterval(show, TICK);
    return () => {
      left = true;
      window.clearTimeout(timer);
      window.clearInterval(ticking);
    };
  }, []);
  return time;
}
