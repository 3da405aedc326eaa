const DAYS: Readonly<Record<string, number>> = { daily: 90, weekly: 365, monthly: 1095, quarterly: 1095, yearly: 3650 };

/** Days that a trend shows at first, by the cadence of its indicator. */
export const spanOfCadence = (cadence: string): number => DAYS[cadence] ?? 365;

/** Days that are offered at one press. */
export const SPANS = [90, 365, 1095, 3650] as const;
