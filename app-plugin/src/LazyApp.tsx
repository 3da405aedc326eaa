import type { AppRootProps } from '@grafana/data';
import { LoadingPlaceholder } from '@grafana/ui';
import { lazy, Suspense } from 'react';
import type { OperationsSettings } from './settings.ts';
import { languageOf } from './words/language.ts';
import { frameWords } from './screen/words.ts';

const App = lazy(() => import('./App.tsx').then((module) => ({ default: module.App })));

/** The entry that Grafana loads at its own start stays small; the app's pages come when somebody opens one. */
export const LazyApp = (props: AppRootProps<OperationsSettings>) => (
  <Suspense fallback={<LoadingPlaceholder text={frameWords[languageOf(props.meta.jsonData)].loading} />}>
    <App {...props} />
  </Suspense>
);
