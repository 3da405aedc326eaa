import { EmptyState, LinkButton } from '@grafana/ui';
import { APP_PATH } from '../add-links.ts';
import { useWords } from '../words/language.ts';
import { Page } from './Page.tsx';
import { frameWords } from './words.ts';

/** An address of this app that leads nowhere. */
export const NotFound = () => {
  const words = useWords(frameWords);
  return (
    <Page title={words.notFound}>
      <EmptyState
        variant="not-found"
        message={words.notFound}
        button={<LinkButton href={APP_PATH}>{words.home}</LinkButton>}
      >
        {words.notFoundHint}
      </EmptyState>
    </Page>
  );
};
