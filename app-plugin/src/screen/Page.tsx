import { css } from '@emotion/css';
import { PluginPage } from '@grafana/runtime';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { Answer } from '../collector/use-answer.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
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

/** Toolbars, boxes and tables of a page keep the distance of the grid. */
const BELOW_EACH_OTHER = css({ display: 'flex', flexDirection: 'column', gap: 8, flexGrow: 1, minWidth: 0 });

/** Commands of different heights stand on one line; Grafana would hang them up by their upper edges. Not on paper. */
const HEAD = css({
  ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  '@media print': { display: 'none' },
});

/** One page of this app inside Grafana's frame, or the console's. */
export const Page = ({ title, subTitle, actions, answer, children }: Props) => {
  // with its address Grafana's breadcrumbs name a page of the navigation once
  const { pathname: url } = useLocation();
  return (
    <PluginPage
      pageNav={{ text: title, url, ...(subTitle === undefined ? {} : { subTitle }) }}
      actions={
        <div className={HEAD}>
          {answer !== undefined && <LiveMark answer={answer} />}
          <SearchBox />
          {actions}
          <LanguageSwitch />
        </div>
      }
    >
      <div className={BELOW_EACH_OTHER}>{children}</div>
    </PluginPage>
  );
};
