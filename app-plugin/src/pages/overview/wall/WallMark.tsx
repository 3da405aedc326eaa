import { useStyles2 } from '@grafana/ui';
import type { MarkState } from '../../../marks/colors.ts';
import { StateMark } from '../../../marks/StateMark.tsx';
import { wallStyles } from './wall-styles.ts';

/** A mark as large as the wall needs it. */
export const WallMark = ({ state, label }: { readonly state: MarkState; readonly label?: string }) => (
  <span className={useStyles2(wallStyles).mark}>
    <StateMark state={state} {...(label === undefined ? {} : { label })} />
  </span>
);
