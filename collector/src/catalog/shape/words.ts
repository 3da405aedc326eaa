/** Cadences as the registers write them (QĐ 1670/QĐ-UBND, Điều 8). */
export const CADENCES = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;

export const LEVELS = ['province', 'district', 'commune', 'agency', 'school', 'facility'] as const;
export const SEVERITIES = ['info', 'warning', 'critical'] as const;
