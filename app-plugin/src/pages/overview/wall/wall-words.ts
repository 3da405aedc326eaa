import { dictionary } from '../../../words/language.ts';

export const wallWords = dictionary(
  {
    wallPage: 'Trang {page}/{pages}, đổi sau {seconds} giây',
    wallDemo: 'số liệu trình diễn',
    wallFault: 'lỗi hệ thống nguồn',
    wallStale: 'chậm cập nhật',
    wallNoData: 'chưa có số liệu',
    weekday0: 'Chủ nhật',
    weekday1: 'Thứ Hai',
    weekday2: 'Thứ Ba',
    weekday3: 'Thứ Tư',
    weekday4: 'Thứ Năm',
    weekday5: 'Thứ Sáu',
    weekday6: 'Thứ Bảy',
  },
  {
    wallPage: 'Page {page}/{pages}, next in {seconds} s',
    wallDemo: 'demonstration data',
    wallFault: 'source fault',
    wallStale: 'late',
    wallNoData: 'no data yet',
    weekday0: 'Sunday',
    weekday1: 'Monday',
    weekday2: 'Tuesday',
    weekday3: 'Wednesday',
    weekday4: 'Thursday',
    weekday5: 'Friday',
    weekday6: 'Saturday',
  },
);
