/** Where an interval stands to an instant. */
export const inForce = ({ from, to }: { readonly from: number; readonly to: number }, now: number) =>
  now < from ? 'coming' : now < to ? 'now' : 'past';
