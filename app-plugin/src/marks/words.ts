import { stateWordsIn } from '@vnioc/contract/state-words.ts';
import { dictionary } from '../words/language.ts';

export const stateWords = dictionary(stateWordsIn('vi'), stateWordsIn('en'));
