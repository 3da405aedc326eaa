import { DEFAULT_OPTIONS, type StatusBoardOptions } from './options.ts';

type Known = { readonly [K in keyof StatusBoardOptions]: (value: unknown) => boolean };

const oneOf =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isText = (value: unknown) => typeof value === 'string';
const between = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;

const KNOWN: Known = {
  ...{ language: oneOf('vi', 'en'), mode: oneOf('desk', 'wall'), columns: oneOf('indicators', 'domains') },
  ...{ order: oneOf('register', 'worst'), root: isText, sparklines: isFlag, details: isFlag, legend: isFlag },
  ...{ columnWidth: between(60, 400), pageSeconds: between(5, 600), ticketUrl: isText, newTicketUrl: isText },
};

/**
 * Options saved by any version: 0.1.0 knew the language alone. What is missing, unknown or no longer valid takes its
 * default, so that an old dashboard never shows an empty board.
 */
export const migrateOptions = (saved: unknown): StatusBoardOptions => {
  const before: Readonly<Record<string, unknown>> = typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const kept = Object.entries(KNOWN).filter(([name, isValid]) => isValid(before[name]));
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(kept.map(([name]) => [name, before[name]])) };
};
