export interface Gathering {
  /** Asks for the work to be done soon. */
  readonly want: () => void;
  readonly stop: () => void;
}

export interface Pace {
  readonly waitMilliseconds: number;
  /** From the end of one to the next, where they are asked for without end. */
  readonly pauseMilliseconds: number;
}

/**
 * Work that many ask for is done once for all of them, after a short wait, never twice at the same time; while nobody looks
 * at the page it waits until somebody does.
 */
export function gathering(work: () => Promise<void>, { waitMilliseconds, pauseMilliseconds }: Pace): Gathering {
  let [isWanted, isBusy, endedAt] = [false, false, -Infinity];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    if (!isWanted || isBusy || document.hidden) return;
    timer ??= setTimeout(() => void run(), Math.max(waitMilliseconds, endedAt + pauseMilliseconds - Date.now()));
  };
  const run = async (): Promise<void> => {
    [timer, isWanted, isBusy] = [undefined, false, true];
    try {
      await work();
    } finally {
      [isBusy, endedAt] = [false, Date.now()];
      plan();
    }
  };
  document.addEventListener('visibilitychange', plan);
  return {
    want: () => {
      isWanted = true;
      plan();
    },
    stop: () => {
      isWanted = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', plan);
    },
  };
}
