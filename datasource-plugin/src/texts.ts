import { english } from './texts-en.ts';
import { vietnamese } from './texts-vi.ts';

export type Language = 'vi' | 'en';

export type Words = Readonly<Record<keyof typeof vietnamese, string>>;

/** Every word of this plugin that a person reads; Grafana itself has no Vietnamese. */
export const texts = { vi: vietnamese, en: english } as const satisfies Record<
  Language,
  Record<keyof typeof vietnamese, string>
>;
