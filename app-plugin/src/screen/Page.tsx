import { PluginPage } from '@grafana/runtime';
import type { ReactNode } from 'react';
import type { Answer } from '../collector/use-answer.ts';
import { LiveMark } from './LiveMark.tsx';

interface Props {
  readonly title: string;
  readonly subTitle?: string;
  /** What stands at the right of the title: the page's own commands. */
  readonly actions?: ReactNode;
  /** What the page is about: its head says whether news of it come by themselves, or how old it is. */
  readonly answer?: Pick<Answer<unknown>, 'readAt' | 'fault'>;
  readonly children: ReactNode;
}

/** One page of this app inside Grafana's frame, or the console's. */
export const Page = ({ title, subTitle, actions, answer, children }: Props) => (
  <PluginPage
    pageNav={{ text: title, ...(subTitle === undefined ? {} : { subTitle }) }}
    actions={
      answer === undefined ? (
        actions
      ) : (
        <>
          <LiveMark answer={answer} />
          {actions}
        </>
      )
    }
  >
    {children}
  </PluginPage>
);
