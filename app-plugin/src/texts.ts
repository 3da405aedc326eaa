export type Language = 'vi' | 'en';

/** Every word of this app that a person reads; Grafana itself has no Vietnamese. */
export const texts = {
  vi: {
    title: 'Trung tâm điều hành',
    purpose:
      'Ứng dụng này dành cho người trực: xem mười lĩnh vực, nhận cảnh báo, giao việc và theo dõi trách nhiệm từng đơn vị.',
    notYet: 'Bản này mới là khung. Chưa có trang nghiệp vụ nào, nên ở đây chưa hiện số liệu.',
    meanwhile: 'Trong lúc chờ, số liệu của bộ thu thập có ở nguồn dữ liệu Prometheus và InfluxDB.',
  },
  en: {
    title: 'Operations center',
    purpose: 'This app is for the people on duty: ten domains, alerts, assignments, and the account of every agency.',
    notYet: 'This version is the frame only. There is no working page yet, so no figures are shown here.',
    meanwhile: 'Until then the figures of the collector are in the Prometheus and InfluxDB data sources.',
  },
} as const satisfies Record<Language, Record<string, string>>;
