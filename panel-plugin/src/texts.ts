export type Language = 'vi' | 'en';

/** Every word of this panel that a person reads; Grafana itself has no Vietnamese. */
export const texts = {
  vi: {
    noData: 'Chưa có số liệu',
    name: 'Đơn vị, chỉ số',
    state: 'Trạng thái',
    empty: 'Truy vấn không trả về dòng nào',
  },
  en: { noData: 'No data', name: 'Unit, indicator', state: 'State', empty: 'The query returned no rows' },
} as const satisfies Record<Language, Record<string, string>>;
