/** One thing that is wrong in a register: where, what, and what to do; printed as `path/file.yaml:LINE: vi / en`. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

/** A remark that stops nothing. */
export type Warning = Fault;

export const renderFault = (fault: Fault): string => `${fault.file}:${fault.line}: ${fault.vi} / ${fault.en}`;

const order = (a: Fault, b: Fault): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.en < b.en ? -1 : a.en > b.en ? 1 : 0);

/** In the order of reading, each said once. */
export function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [renderFault(fault), fault])).values()].sort(order);
}
