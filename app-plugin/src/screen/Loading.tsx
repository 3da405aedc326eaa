import { LoadingPlaceholder } from '@grafana/ui';
import { useWords } from '../words/language.ts';
import { frameWords } from './words.ts';

export const Loading = () => <LoadingPlaceholder text={useWords(frameWords).loading} />;
