import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { count } from '../../world/random.ts';
import { COMMUNES } from '../../world/places.ts';
import type { World } from '../../world/world.ts';
import { postsOf } from './posts.ts';

/** Mentions of a commune on a day, as the listening system counts them the next morning. */
export function mentionFigures(world: World, unit: string, period: Period): Figures {
  const posts = postsOf(world, unit, period.last);
  const negative = posts.filter((post) => post.sentiment === 'negative').length;
  return {
    'media.mentions': value(posts.length),
    'media.mentions_negative': value(negative),
    'media.false_info_cases': value(count(world.draw, 0.004, 'false info', unit, period.key)),
    'media.own_posts': value(count(world.draw, 1.1, 'own posts', unit, period.key)),
  };
}

/** Derived by the register from the two counts above; nobody says it. */
export function negativeShare(world: World, unit: string, period: Period): Figures {
  const posts = postsOf(world, unit, period.last);
  return { 'media.negative_rate': ratio(posts.filter((post) => post.sentiment === 'negative').length, posts.length) };
}

/** What is only said of the whole district. */
export function districtMediaFigures(world: World, _unit: string, period: Period): Figures {
  const { draw } = world;
  const posts = COMMUNES.flatMap((commune) => postsOf(world, commune.id, period.last));
  const wave = COMMUNES.some((commune) => world.happening('wave', commune.id, period.last));
  return {
    'media.reach': value(posts.reduce((sum, post) => sum + post.reach, 0)),
    'media.press_articles': value(count(draw, 3.2, 'press', period.key)),
    'media.press_negative_unanswered': value(wave ? 1 : 0),
    'media.response_time': value(Math.round((wave ? 9.5 : 1 + 2.5 * draw('response time', period.key)) * 10) / 10),
  };
}
