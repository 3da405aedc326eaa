import type { JudgedState } from './state.ts';

const ORDER: readonly JudgedState[] = ['normal', 'warning', 'critical'];

export const isWorse = (a: JudgedState, b: JudgedState): boolean => ORDER.indexOf(a) > ORDER.indexOf(b);
export const worst = (a: JudgedState, b: JudgedState): JudgedState => (isWorse(a, b) ? a : b);
export const mildest = (a: JudgedState, b: JudgedState): JudgedState => (isWorse(a, b) ? b : a);
