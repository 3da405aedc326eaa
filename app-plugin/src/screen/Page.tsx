import { PluginPage } from '@grafana/runtime';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly subTitle?: string;
  /** What stands at the right of the title: the page's own commands. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page of this app inside Grafana's frame, or the console's. */
export const Page = ({ title, subTitle, actions, children }: Props) => (
  <PluginPage pageNav={{ text: title, ...(subTitle === undefined ? {} : { subTitle }) }} actions={actions}>
    {children}
  </PluginPage>
);
