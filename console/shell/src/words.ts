import { language, type Language } from './preferences.ts';

const VI = {
  noData: 'Chưa có số liệu',
  loading: 'Đang tải…',
  navigation: 'Các trang',
  openNavigation: 'Mở danh sách trang',
  skip: 'Đến nội dung chính',
  failed: 'Trang này không mở được',
  theme: 'Giao diện',
  light: 'Sáng',
  dark: 'Tối',
  system: 'Tự động',
  language: 'Ngôn ngữ',
  signOut: 'Đăng xuất',
  actAs: 'Trình diễn: đóng vai',
  actAsHint: 'Chỉ có trên bản trình diễn. Người trong danh sách đều là giả định; nhật ký ghi cả hai tên.',
  operator: 'Người vận hành',
  actsForNobody: 'không đóng vai ai',
  sessionEnded: 'Phiên làm việc đã hết.',
  signInAgain: 'Đăng nhập lại ở cửa sổ khác, rồi làm tiếp ở đây',
  simulated: 'giờ mô phỏng',
  officeTime: 'Giờ của trung tâm',
};

type Words = Readonly<Record<keyof typeof VI, string>>;

const EN: Words = {
  noData: 'No data yet',
  loading: 'Loading…',
  navigation: 'Pages',
  openNavigation: 'Open the list of pages',
  skip: 'To the main content',
  failed: 'This page does not open',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  system: 'Auto',
  language: 'Language',
  signOut: 'Sign out',
  actAs: 'Demonstration: act as',
  actAsHint: 'On the demonstration only. Everybody in the list is fictitious; the audit log keeps both names.',
  operator: 'Operator',
  actsForNobody: 'acting for nobody',
  sessionEnded: 'Your session has ended.',
  signInAgain: 'Sign in again in another window, then go on here',
  simulated: 'simulated time',
  officeTime: "The centre's time",
};

const WORDS: Readonly<Record<Language, Words>> = { vi: VI, en: EN };

/** What the shell itself says, in the language of this browser. */
export const words = (): Words => WORDS[language()];
