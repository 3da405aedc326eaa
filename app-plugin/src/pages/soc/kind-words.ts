import type { EventItem } from '@vnioc/contract/events.ts';
import type { Language } from '../../words/language.ts';

/** What an intrusion sensor calls its events and their classes (classification.config of Suricata), as the office says it. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  'suricata.alert': 'Cảnh báo xâm nhập',
  'suricata.anomaly': 'Giao thức bất thường',
  'A Network Trojan was detected': 'Mã độc trên mạng',
  'Malware Command and Control Activity Detected': 'Máy nhiễm liên lạc máy chủ điều khiển',
  'Exploit Kit Activity Detected': 'Bộ công cụ khai thác lỗ hổng',
  'Domain Observed Used for C2 Detected': 'Tên miền điều khiển mã độc',
  'Crypto Currency Mining Activity Detected': 'Đào tiền số',
  'Attempted Information Leak': 'Dò quét, thu thập thông tin',
  'Detection of a Network Scan': 'Dò quét mạng',
  'Information Leak': 'Lộ thông tin',
  'Large Scale Information Leak': 'Lộ thông tin diện rộng',
  'Attempted User Privilege Gain': 'Thử chiếm quyền người dùng',
  'Successful User Privilege Gain': 'Chiếm quyền người dùng',
  'Attempted Administrator Privilege Gain': 'Thử chiếm quyền quản trị',
  'Successful Administrator Privilege Gain': 'Chiếm quyền quản trị',
  'Attempted Denial of Service': 'Tấn công từ chối dịch vụ',
  'Denial of Service': 'Từ chối dịch vụ',
  'Web Application Attack': 'Tấn công ứng dụng web',
  'Successful Credential Theft Detected': 'Đánh cắp tài khoản',
  'Attempt to login by a default username and password': 'Thử mật khẩu mặc định',
  'An attempted login using a suspicious username was detected': 'Đăng nhập bằng tên đáng ngờ',
  'Possible Social Engineering Attempted': 'Lừa đảo qua mạng',
  'Potential Corporate Privacy Violation': 'Vi phạm quy định bảo mật',
  'Potentially Bad Traffic': 'Lưu lượng đáng ngờ',
  'Misc Attack': 'Tấn công khác',
  'Misc activity': 'Hoạt động khác',
  'Not Suspicious Traffic': 'Lưu lượng thường',
  'Generic Protocol Command Decode': 'Giao thức sai quy cách',
  'Executable code was detected': 'Có mã thực thi',
  'Unknown Traffic': 'Lưu lượng không rõ',
};

const ENGLISH: Readonly<Record<string, string>> = {
  'suricata.alert': 'Intrusion alert',
  'suricata.anomaly': 'Protocol anomaly',
};

/** The class that the sensor gave the event, else what kind of event it is. */
export const kindOf = ({ keys, kind }: Pick<EventItem, 'keys' | 'kind'>): string => keys['category'] ?? kind;

/** In words of the office; what the dictionary does not know stays as the sensor calls it. */
export const kindText = (raw: string, language: Language): string =>
  (language === 'vi' ? VIETNAMESE : ENGLISH)[raw] ?? raw;
