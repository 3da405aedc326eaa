import { Tab, TabsBar } from '@grafana/ui';
import { useSearchParams } from 'react-router-dom';
import { Page } from '../../screen/Page.tsx';
import { useWords } from '../../words/language.ts';
import { CompletenessMatrix } from './CompletenessMatrix.tsx';
import { Entries } from './Entries.tsx';
import { LateLines } from './LateLines.tsx';
import { Quarantine } from './Quarantine.tsx';
import { SourceList } from './SourceList.tsx';
import { sourcesWords } from './words.ts';

const TABS = {
  list: SourceList,
  completeness: CompletenessMatrix,
  freshness: LateLines,
  quarantine: Quarantine,
  entries: Entries,
} as const;
type TabName = keyof typeof TABS;

const NAMES = Object.keys(TABS) as readonly TabName[];

/** Nguồn dữ liệu: what comes in, what does not, whose fault that is, and what people enter by hand. */
export const SourcesPage = () => {
  const words = useWords(sourcesWords);
  const [asked, setAsked] = useSearchParams();
  const open = NAMES.find((name) => name === asked.get('tab')) ?? 'list';
  const Content = TABS[open];
  return (
    <Page title={words.title}>
      <TabsBar>
        {NAMES.map((name) => (
          <Tab
            key={name}
            label={words[`tab_${name}`]}
            active={name === open}
            onChangeTab={() => setAsked(new URLSearchParams({ tab: name }), { replace: true })}
          />
        ))}
      </TabsBar>
      <div>
        <Content />
      </div>
    </Page>
  );
};
