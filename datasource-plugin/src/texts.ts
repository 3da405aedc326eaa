export type Language = 'vi' | 'en';

/** Every word of this plugin that a person reads; Grafana itself has no Vietnamese. */
export const texts = {
  vi: {
    notYet:
      'Bản này chưa truy vấn được bộ thu thập VN-IOC. Số liệu hiện xem qua nguồn dữ liệu Prometheus hoặc InfluxDB.',
    language: 'Ngôn ngữ',
    languageHint: 'Ngôn ngữ của các câu do nguồn dữ liệu này viết ra',
    noQuery: 'Chưa có gì để chọn: truy vấn sẽ có ở bản sau.',
  },
  en: {
    notYet: 'This version cannot query the VN-IOC collector yet. Use the Prometheus or InfluxDB data source for now.',
    language: 'Language',
    languageHint: 'Language of the sentences this data source writes',
    noQuery: 'Nothing to choose yet: queries come with a later version.',
  },
} as const satisfies Record<Language, Record<string, string>>;
