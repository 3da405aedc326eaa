import type { StateName } from '@vnioc/contract/words.ts';
import { html, type Html } from './html.ts';
import { STATE_WORDS } from './office-words.ts';

const PATHS: Readonly<Record<StateName, string>> = {
  normal: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  warning: 'M8 1 15.5 15h-15Z',
  critical: 'M8 0 16 8 8 16 0 8Z',
  no_data: 'M2 2h12v12H2Z',
  stale: 'M2 2h12v12H2Z',
  upstream_fault: 'M9.5 0 2 9h5l-1.5 7L14 6.500H8.500Z',
  not_applicable: 'M2 7h12v2H2Z',
};

/** A state by colour and shape, with its word for those who see neither. Hatched: nothing (new) is known. */
export const stateMark = (state: StateName): Html =>
  html`<svg class="mark ${state}" viewBox="0 0 16 16" role="img" aria-label="${STATE_WORDS[state]}">
    <path d="${PATHS[state]}" />
    ${state === 'no_data' || state === 'stale' ? html`<path class="hatch" d="M2 8 8 2M2 14 14 2M8 14l6-6" />` : html``}
  </svg>`;
