import { SharedAnswers } from './shared-answers.ts';

/** A question that is answered when the test says so; remembers how often it was asked and whether it was ended. */
function slowWork() {
  const asked: AbortSignal[] = [];
  let [answer, fail] = [(_text: string): void => undefined, (_error: Error): void => undefined];
  const work = (signal: AbortSignal) => {
    asked.push(signal);
    return new Promise<string>((resolve, reject) => ([answer, fail] = [resolve, reject]));
  };
  return { asked, work, answer: (text: string) => answer(text), fail: (error: Error) => fail(error) };
}

const never = new AbortController().signal;

describe('equal questions of one refresh', () => {
  test('are asked once and answered to everybody', async () => {
    const [answers, slow] = [new SharedAnswers(), slowWork()];
    const both = Promise.all([answers.ask('q', never, slow.work), answers.ask('q', never, slow.work)]);
    slow.answer('yes');
    expect([await both, slow.asked.length]).toEqual([['yes', 'yes'], 1]);
  });

  test('go on while one panel still waits, and end when the last one has left', () => {
    const [answers, slow] = [new SharedAnswers(), slowWork()];
    const [one, other] = [new AbortController(), new AbortController()];
    void answers.ask('q', one.signal, slow.work);
    void answers.ask('q', other.signal, slow.work);
    one.abort();
    expect(slow.asked[0]?.aborted).toBe(false);
    other.abort();
    expect(slow.asked[0]?.aborted).toBe(true);
  });

  test('that were ended are asked anew by whoever comes next', () => {
    const [answers, slow] = [new SharedAnswers(), slowWork()];
    const first = new AbortController();
    void answers.ask('q', first.signal, slow.work);
    first.abort();
    void answers.ask('q', never, slow.work);
    expect([slow.asked.length, slow.asked[1]?.aborted]).toEqual([2, false]);
  });

  test('that failed are not remembered', async () => {
    const [answers, slow] = [new SharedAnswers(), slowWork()];
    const first = answers.ask('q', never, slow.work);
    slow.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    const second = answers.ask('q', never, slow.work);
    slow.answer('back');
    expect([await second, slow.asked.length]).toEqual(['back', 2]);
  });

  test('of two people are two questions', () => {
    const [answers, slow] = [new SharedAnswers(), slowWork()];
    void answers.ask('lan: q', never, slow.work);
    void answers.ask('hùng: q', never, slow.work);
    expect(slow.asked).toHaveLength(2);
  });
});
