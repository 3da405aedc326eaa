import { Alert } from '@grafana/ui';
import type { ReactNode } from 'react';
import type { Answer } from '../collector/use-answer.ts';
import { timeText } from '../instants/instant-text.ts';
import { fill, useWords } from '../words/language.ts';
import { Fault } from './Fault.tsx';
import { Loading } from './Loading.tsx';
import { frameWords } from './words.ts';

interface Props<T> {
  readonly answer: Answer<T>;
  readonly children: (data: T) => ReactNode;
}

/** Loading, fault, or the answer; one that could not be read anew stays, and says since when. */
export const Answered = <T,>({ answer: { data, fault, readAt, again }, children }: Props<T>) => {
  const words = useWords(frameWords);
  if (data === null) return fault === null ? <Loading /> : <Fault fault={fault} again={again} />;
  return (
    <>
      {fault !== null && readAt !== null && (
        <Alert severity="warning" title={fill(words.stale, { at: timeText(readAt) })}>
          {fault.message}
        </Alert>
      )}
      {children(data)}
    </>
  );
};
