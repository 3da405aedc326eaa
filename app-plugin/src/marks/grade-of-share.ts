/** Share on time from which a unit is in order, and below which it is in trouble; printed under the accounts. */
const GOOD = 0.9;
const POOR = 0.8;

/** Circle from 90 %, triangle from 80 %, diamond below: of a share on time, wherever it is shown. */
export const gradeOfShare = (share: number): 'normal' | 'warning' | 'critical' => {
  if (share >= GOOD) return 'normal';
  return share >= POOR ? 'warning' : 'critical';
};
