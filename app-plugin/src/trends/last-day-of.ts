/** A period ends at the midnight after its last day; people name the day. */
export const lastDayOf = (end: number): number => end - 1;
