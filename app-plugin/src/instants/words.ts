import { dictionary } from '../words/language.ts';

export const instantWords = dictionary(
  {
    today: 'hôm nay',
    ago: '{span} trước',
    left: 'còn {span}',
    day: 'ngày',
    hour: 'giờ',
    minute: 'phút',
    now: 'vừa xong',
  },
  {
    today: 'today',
    ago: '{span} ago',
    left: '{span} left',
    day: 'd',
    hour: 'h',
    minute: 'min',
    now: 'just now',
  },
);
