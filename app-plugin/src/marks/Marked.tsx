import type { ReactNode } from 'react';
import type { MarkState } from './colors.ts';
import { StateMark } from './StateMark.tsx';

const BESIDE = { display: 'inline-flex', gap: 8, alignItems: 'center' } as const;

/** Words with their mark before them: the mark says nothing that the words do not. */
export const Marked = ({ state, children }: { readonly state: MarkState; readonly children: ReactNode }) => (
  <span style={BESIDE}>
    <StateMark state={state} />
    {children}
  </span>
);
