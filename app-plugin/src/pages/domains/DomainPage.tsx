import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import { EmptyState, LinkButton } from '@grafana/ui';
import { useParams } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { useOffice } from '../../office/use-office.ts';
import { Answered } from '../../screen/Answered.tsx';
import { Page } from '../../screen/Page.tsx';
import { nameIn, useLanguage, useWords } from '../../words/language.ts';
import { DomainDesk } from './DomainDesk.tsx';
import { DomainList } from './DomainList.tsx';
import { domainWords } from './words.ts';

const EVERY = 60_000;

/** "Lĩnh vực": the ten of them, then one: indicators by unit, trend against target, state of the data, tickets. */
export const DomainPage = () => {
  const [words, language, office] = [useWords(domainWords), useLanguage(), useOffice()];
  const id = useParams()['domain'];
  const overview = useAnswer<LeadersOverview>('overview', EVERY);
  const domain = id === undefined ? undefined : office.domain(id);
  if (id !== undefined && domain === undefined)
    return (
      <Page title={words.title}>
        <EmptyState
          variant="not-found"
          message={words.unknown}
          button={<LinkButton href={`${APP_PATH}/domains`}>{words.all}</LinkButton>}
        />
      </Page>
    );
  if (domain === undefined)
    return (
      <Page title={words.title}>
        <Answered answer={overview}>{({ tiles }) => <DomainList tiles={tiles} />}</Answered>
      </Page>
    );
  return (
    <Page
      title={nameIn(language, domain)}
      subTitle={[words[`mode_${domain.mode}`], domain.legalBasis].filter(Boolean).join(' · ')}
      actions={
        <LinkButton variant="secondary" href={`${APP_PATH}/domains`}>
          {words.all}
        </LinkButton>
      }
    >
      <Answered answer={overview}>
        {({ tiles }) => <DomainDesk domain={domain.id} tile={tiles.find((tile) => tile.domain === domain.id)} />}
      </Answered>
    </Page>
  );
};
