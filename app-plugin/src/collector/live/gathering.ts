export interface Gathering {
  /** Asks for the work to be done soon. */
  readonly want: () => void;
  readonly stop: () => void;
}

/**
 * Work that many ask for is done once for all of them, after a short wait, never twice at the same time; while nobody looks
 * at the page it waits until somebody does.
 */
export function gathering(work: () => Promise<void>, waitMilliseconds: number): Gathering {
  let [isWanted, isBusy] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    if (isWanted && !isBusy && !document.hidden) timer ??= setTimeout(() => void run(), waitMilliseconds);
  };
  const run = async (): Promise<void> => {
    [timer, isWanted, isBusy] = [undefined, false, true];
    try {
      await work();
    } finally {
      isBusy = false;
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
