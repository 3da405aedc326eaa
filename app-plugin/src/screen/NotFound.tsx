import { LinkButton } from '@grafana/ui';
import { APP_PATH } from '../add-links.ts';
import { useWords } from '../words/language.ts';
import { Empty } from './Empty.tsx';
import { Page } from './Page.tsx';
import { frameWords } from './words.ts';

/** An address of this app that leads nowhere. */
export const NotFound = () => {
  const words = useWords(frameWords);
  return (
    <Page title={words.notFound}>
      <Empty message={words.notFound}>
        <p>{words.notFoundHint}</p>
        <LinkButton href={APP_PATH}>{words.home}</LinkButton>
      </Empty>
    </Page>
  );
};
