import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { LinkButton } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { OverviewDesk } from './OverviewDesk.tsx';
import { WallOverview } from './wall/WallOverview.tsx';
import { overviewWords } from './words.ts';

const EVERY = 30_000;

/** "Tổng quan lãnh đạo": one minute, at most one decision; `?wall=1` is the same on the video wall. */
export const OverviewPage = () => {
  const words = useWords(overviewWords);
  const [asked] = useSearchParams();
  const answer = useAnswer<LeadersOverview>('overview', EVERY);
  if (asked.get('wall') === '1')
    return <Answered answer={answer}>{(overview) => <WallOverview overview={overview} />}</Answered>;
  return (
    <Page
      title={words.title}
      actions={
        <LinkButton variant="secondary" href={`${APP_PATH}/overview?wall=1&kiosk=1`}>
          {words.wall}
        </LinkButton>
      }
    >
      <Answered answer={answer}>{(overview) => <OverviewDesk overview={overview} again={answer.again} />}</Answered>
    </Page>
  );
};
