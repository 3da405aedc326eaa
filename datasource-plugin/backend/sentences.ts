export type Language = 'vi' | 'en';

/** Every sentence the backend says by itself; what the collector says comes in its own words. */
export const SENTENCES = {
  vi: {
    noSettings: 'Grafana không gửi cấu hình của nguồn dữ liệu. Hãy mở trang cấu hình và lưu lại.',
    noUrl: 'Chưa có địa chỉ bộ thu thập. Hãy điền ở trang cấu hình nguồn dữ liệu, ví dụ http://127.0.0.1:8480.',
    badUrl: 'Địa chỉ bộ thu thập không đọc được. Hãy viết như http://127.0.0.1:8480, không kèm tên và mật khẩu.',
    noKey:
      'Chưa có khóa. Hãy tạo bằng "npm run ioc -- keys add <tên> --role grafana-datasource" rồi dán vào trang cấu hình.',
    unreachable: 'Không nối được tới bộ thu thập. Hãy kiểm tra địa chỉ, và bộ thu thập có đang chạy không.',
    slow: 'Bộ thu thập không trả lời kịp. Hãy thu hẹp truy vấn hoặc tăng thời gian chờ ở trang cấu hình.',
    unreadable: 'Địa chỉ đã cho không trả lời như bộ thu thập VN-IOC. Hãy kiểm tra địa chỉ.',
    wrongKey: 'Bộ thu thập không nhận khóa này. Hãy tạo khóa mới với vai trò grafana-datasource.',
    wrongRole:
      'Khóa này không phải của nguồn dữ liệu (vai trò grafana-datasource): nó sẽ cho mọi người xem quyền của khóa.',
    noToken: 'Yêu cầu không kèm danh tính Grafana, nên không biết ai đang hỏi. Hãy đăng nhập Grafana rồi thử lại.',
    unreadableQuery: 'Truy vấn không đọc được. Hãy mở trình soạn truy vấn và lưu lại.',
    works: 'Đã nối với bộ thu thập VN-IOC; khóa đúng.',
    worksAs: 'Đã nối với bộ thu thập VN-IOC; khóa đúng, tài khoản Grafana của bạn được nhận ra.',
    worksNotForYou: 'Đã nối, khóa đúng; nhưng tài khoản Grafana của bạn chưa dùng được:',
    noResource: 'Không có tài nguyên này.',
    onlyGet: 'Tài nguyên này chỉ đọc được (GET).',
    noTopics: 'Hãy nêu chủ đề: tickets, states, alerts, accounts.',
  },
  en: {
    noSettings: 'Grafana sent no settings of the data source. Open its settings page and save it again.',
    noUrl:
      "There is no address of the collector. Enter it on the data source's page, for instance http://127.0.0.1:8480.",
    badUrl:
      'The address of the collector cannot be read. Write it like http://127.0.0.1:8480, without name and password.',
    noKey:
      'There is no key. Make one with "npm run ioc -- keys add <name> --role grafana-datasource" and paste it here.',
    unreachable: 'The collector cannot be reached. Check the address, and whether the collector runs.',
    slow: 'The collector did not answer in time. Narrow the query, or allow more time on the settings page.',
    unreadable: 'What answers at the address is not a VN-IOC collector. Check the address.',
    wrongKey: 'The collector does not take this key. Make a new one with the role grafana-datasource.',
    wrongRole: "This key is not a data source's (role grafana-datasource): it would lend its rights to every viewer.",
    noToken: 'The request carries no Grafana identity, so nobody is known to ask. Sign in to Grafana and try again.',
    unreadableQuery: 'The query cannot be read. Open the query editor and save it again.',
    works: 'Connected to the VN-IOC collector; the key is right.',
    worksAs: 'Connected to the VN-IOC collector; the key is right, and your Grafana account is known.',
    worksNotForYou: 'Connected, and the key is right; but your Grafana account cannot be used yet:',
    noResource: 'There is no such resource.',
    onlyGet: 'This resource can only be read (GET).',
    noTopics: 'Name the topics: tickets, states, alerts, accounts.',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Sentence = keyof (typeof SENTENCES)['vi'];
