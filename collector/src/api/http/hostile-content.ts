import type { Sentence } from '../problem.ts';

/** Deeper than any document of ours, and far from what would exhaust the stack. */
const DEEPEST = 40;

/** Beyond it neither instants nor counts are exact. */
const LARGEST = Number.MAX_SAFE_INTEGER;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no document of ours holds and some program behind us would stumble over: keys that reach into prototypes,
 * nesting without end, numbers that are none, NUL and broken characters. Null when the value is harmless.
 */
export function hostileContent(root: unknown): Sentence | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' || typeof value === 'number') {
      const fault = typeof value === 'string' ? hostileText(value) : hostileNumber(value);
      if (fault !== null) return fault;
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= DEEPEST) return { vi: `lồng quá ${DEEPEST} tầng`, en: `nested deeper than ${DEEPEST} levels` };
      for (const [key, member] of Object.entries(value)) {
        const fault = FORBIDDEN_KEYS.has(key)
          ? { vi: 'có tên trường không được phép', en: 'a field has a forbidden name' }
          : hostileText(key);
        if (fault !== null) return fault;
        open.push({ value: member, depth: depth + 1 });
      }
    }
  }
  return null;
}

const hostileNumber = (value: number): Sentence | null =>
  Math.abs(value) <= LARGEST ? null : { vi: 'có số quá lớn', en: 'a number is too large' };

/** NUL cannot be kept by PostgreSQL; a lone surrogate is no character. */
export function hostileText(text: string): Sentence | null {
  if (text.includes('\0')) return { vi: 'có ký tự NUL', en: 'there is a NUL character' };
  if (!text.isWellFormed()) return { vi: 'có ký tự hỏng', en: 'there is a broken character' };
  return null;
}
