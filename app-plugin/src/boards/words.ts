import { dictionary } from '../words/language.ts';

export const boardWords = dictionary(
  {
    title: 'Bảng trạng thái',
    unit: 'Đơn vị',
    domain: 'Lĩnh vực',
    all: 'Mọi lĩnh vực',
    byDomains: 'Theo lĩnh vực',
    byIndicators: 'Theo chỉ tiêu',
    columns: 'Cột',
    wall: 'Màn hình tường',
    noSource:
      'Chưa có nguồn dữ liệu VN-IOC trong Grafana. Quản trị thêm nguồn loại "VN-IOC: chỉ số" rồi tải lại trang.',
  },
  {
    title: 'Status board',
    unit: 'Unit',
    domain: 'Domain',
    all: 'Every domain',
    byDomains: 'By domain',
    byIndicators: 'By indicator',
    columns: 'Columns',
    wall: 'Video wall',
    noSource: 'Grafana has no VN-IOC data source yet. An administrator adds one of the type “VN-IOC: indicators”.',
  },
);
