import type { Feed } from './feed.ts';
import { at } from './time.ts';
import { nextWorkingDay, workingDayAfter } from './working-days.ts';

type Published = Feed['publishedAt'];

/** On the day itself: figures closed in the afternoon. */
export const sameDay =
  (time: string): Published =>
  (_world, period) =>
    at(period.last, time);

/** On the first working day after the period's last day. */
export const nextOfficeDay =
  (time: string): Published =>
  (world, period) =>
    at(workingDayAfter(world.works, period.last), time);

/** On the n-th working day after it. */
export const officeDaysLater =
  (days: number, time: string): Published =>
  (world, period) => {
    let day = period.last;
    for (let step = 0; step < days; step += 1) day = workingDayAfter(world.works, day);
    return at(day, time);
  };

/** On the first working day of the period itself: plans are known before the year goes by. */
export const atItsBeginning =
  (time: string): Published =>
  (world, period) =>
    at(nextWorkingDay(world.works, period.first), time);
