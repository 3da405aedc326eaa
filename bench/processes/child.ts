import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A process of its own under measurement: told what to do in its first message, answering with messages. */
export interface Child {
  readonly pid: number;
  /** Sends a message and waits for the next answer; rejects when the process ends instead. */
  ask<T>(message: object): Promise<T>;
  end(): Promise<void>;
}

export function startChild(script: string, flags: readonly string[] = []): Child {
  const child = fork(join(import.meta.dirname, script), [], {
    // As `npm start` runs the collector.
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=8',
      '--heap-growing-percent=40',
      ...flags,
    ],
    serialization: 'advanced',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid ?? 0,
    ask: <T>(message: object) =>
      new Promise<T>((resolve, reject) => {
        const died = (code: number | null): void => reject(new Error(`${script} ended with ${code}`));
        child.once('exit', died);
        child.once('message', (answer) => {
          child.off('exit', died);
          resolve(answer as T);
        });
        child.send(message);
      }),
    end: async () => {
      child.disconnect();
      await ended;
    },
  };
}

/** In the child: does what each message asks and answers it; ends when the parent is gone. */
export function answerParent<Question>(
  answer: (question: Question) => Promise<object>,
  close: () => Promise<void>,
): void {
  process.on('message', (question: Question) => {
    answer(question).then(
      (result) => process.send?.(result),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => void close().finally(() => process.exit(0)));
}
