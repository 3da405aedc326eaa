/** Beyond this many answers a memory begins anew: what strangers ask for must not fill it. */
const KEPT = 20_000;

/** A pure function that remembers its answers. For questions that are few and asked millions of times. */
export function remembering<Question, Answer extends object>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    if (known.size >= KEPT) known.clear();
    known.set(question, fresh);
    return fresh;
  };
}
