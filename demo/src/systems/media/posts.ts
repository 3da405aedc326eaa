import type { World } from '../../world/world.ts';
import { count } from '../../world/random.ts';
import { communeOf } from '../../world/places.ts';
import { at, HOUR, type Day, type Instant } from '../../world/time.ts';

export type Sentiment = 'positive' | 'neutral' | 'negative';

export interface Post {
  readonly id: string;
  readonly unit: string;
  readonly at: Instant;
  readonly channel: string;
  readonly sentiment: Sentiment;
  readonly reach: number;
  /** Personal data: the mapping must drop it. */
  readonly author: string;
}

const CHANNELS = ['facebook', 'tiktok', 'zalo', 'youtube', 'diendan'];
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ'];
const GIVEN = ['Minh Họa', 'Ví Dụ', 'Thử Nghiệm', 'Giả Định'];

/** Posts about one commune on one day, in the order of their time; a wave brings dozens of angry ones within hours. */
export function postsOf(world: World, unit: string, day: Day): readonly Post[] {
  const wave = world.happening('wave', unit, day);
  const ordinary = count(world.draw, 45 * communeOf(unit).share, 'posts', unit, day);
  const angry = wave ? 55 + count(world.draw, 10, 'wave', unit, day) : 0;
  const posts = [
    ...Array.from({ length: ordinary }, (_, index) => post(world, unit, day, index, false)),
    ...Array.from({ length: angry }, (_, index) => post(world, unit, day, ordinary + index, true)),
  ];
  return posts.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function post(world: World, unit: string, day: Day, index: number, angry: boolean): Post {
  const { draw } = world;
  const name = ['post', unit, day, index] as const;
  const from = angry ? 8 : 6;
  const mood = draw(...name, 'mood');
  return {
    id: `mxh-${day.replaceAll('-', '')}-${unit}-${String(index).padStart(3, '0')}`,
    unit,
    at: Math.floor((at(day) + (from + draw(...name, 'hour') * (angry ? 7 : 9.5)) * HOUR) / 1000) * 1000,
    channel: pick(CHANNELS, draw(...name, 'channel')),
    sentiment: angry || mood < 0.065 ? 'negative' : mood < 0.35 ? 'positive' : 'neutral',
    reach: Math.round(40 + 3000 * draw(...name, 'reach') ** 4),
    author: `${pick(FAMILIES, draw(...name, 'family'))} ${pick(GIVEN, draw(...name, 'given'))}`,
  };
}

const pick = (words: readonly string[], share: number): string => words[Math.floor(share * words.length)] ?? '';
