import fc from 'fast-check';
import { maskPerson } from './mask-person.ts';

const mask = (over: Partial<Parameters<typeof maskPerson>[0]>) =>
  maskPerson({ name: '', phone: '', place: '', ...over });

describe('a person as everybody but the center sees it', () => {
  test.each([
    ['Nguyễn Văn An', 'Nguyễn V. A.'],
    ['Lê Đức', 'Lê Đ.'],
    ['  Trần   Thị  Ánh ', 'Trần T. Á.'],
    ['', ''],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn V. A.'],
  ])('%s is %s', (name, masked) => expect(mask({ name }).name).toBe(masked));

  test.each([
    ['0912345123', '09xx xxx 123'],
    ['+84 912 345 123', '09xx xxx 123'],
    ['0221.3.981.123', '02xx xxx 123'],
    ['113', 'xxx'],
    ['12345678', 'xxx'],
    ['không có', ''],
    ['', ''],
  ])('the number %s is %s', (phone, masked) => expect(mask({ phone }).phone).toBe(masked));

  test.each([
    ['20.987654, 106.012345', '20.988, 106.012'],
    ['20.987654;106.012345', '20.988, 106.012'],
    ['số 5, thôn Cầu, xã Lạc Đạo', 'xã Lạc Đạo'],
    ['số 5 thôn Cầu', ''],
    ['', ''],
  ])('the place %s is %s', (place, masked) => expect(mask({ place }).place).toBe(masked));

  test('never shows more than five digits of a number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (phone) => {
        expect((mask({ phone }).phone.match(/\d/g) ?? []).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
