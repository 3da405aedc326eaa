const SHAPE = /^(?:cal:)?(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(\d\d)-(\d\d)|(\d\d)))?$/;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** `03/06/2024`, `tuần 23/2024`, `tháng 6/2024`, `quý II/2024`, `năm 2024` of a key of a period; the key itself when it is none. */
export const periodText = (period: string, language: 'vi' | 'en'): string => {
  const [whole, year, week, quarter, dayMonth, day, month] = SHAPE.exec(period) ?? [];
  if (whole === undefined) return period;
  const vi = language === 'vi';
  if (day !== undefined) return `${day}/${dayMonth}/${year}`;
  if (week !== undefined) return `${vi ? 'tuần' : 'week'} ${Number(week)}/${year}`;
  if (quarter !== undefined) return vi ? `quý ${ROMAN[Number(quarter) - 1]}/${year}` : `Q${quarter} ${year}`;
  if (month !== undefined) return `${vi ? 'tháng' : 'month'} ${Number(month)}/${year}`;
  return vi ? `năm ${year}` : `${year}`;
};

/** The same at the beginning of a line or in a list of choices: `Tháng 6/2024`. */
export const periodLabel = (period: string, language: 'vi' | 'en'): string => {
  const text = periodText(period, language);
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
};
