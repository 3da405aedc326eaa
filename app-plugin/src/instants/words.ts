import { dictionary } from '../words/language.ts';

export const instantWords = dictionary(
  {
    today: 'hôm nay',
    ago: '{span} trước',
    left: 'còn {span}',
    workingLeft: 'Còn {span} làm việc',
    elapsedLeft: 'Còn {span} (24/7)',
    over: 'Quá {span}',
    due: 'hạn {at}',
    day: 'ngày',
    hour: 'giờ',
    minute: 'phút',
    now: 'vừa xong',
  },
  {
    today: 'today',
    ago: '{span} ago',
    left: '{span} left',
    workingLeft: '{span} of working time left',
    elapsedLeft: '{span} left (24/7)',
    over: '{span} over',
    due: 'due {at}',
    day: 'd',
    hour: 'h',
    minute: 'min',
    now: 'just now',
  },
);
