import { isIdentityName, looksPersonal, masked } from './personal.ts';

it.each(['033087001234', 'CCCD 033087001234.', '0912345678', '+84 912 345 678', '0912.345.678', 'nguyen.a@example.vn'])(
  '%p looks personal',
  (text) => expect(looksPersonal(text)).toBe(true),
);
it.each(['1500000', '20240603071502', '11989', 'Xã', '2024-06-03 07:15:02', '1.234.567.890'])('%p does not', (text) =>
  expect(looksPersonal(text)).toBe(false),
);

it('what is shown keeps the words and hides the numbers of persons', () => {
  expect(masked('gọi 0912 345 678, thư a@b.vn, thẻ 033087001234')).toBe(
    'gọi ••••••••••, thư •••@•••, thẻ ••••••••••••',
  );
});

it.each(['Số CCCD', 'SoDienThoai', 'E-mail', 'Mã thẻ BHYT'])('a column %p identifies a person', (name) =>
  expect(isIdentityName(name)).toBe(true),
);
it.each(['MaHoSo', 'Đơn vị', 'Số', 'Điện'])('a column %p does not', (name) => expect(isIdentityName(name)).toBe(false));
