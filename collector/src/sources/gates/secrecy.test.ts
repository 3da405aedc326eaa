import { isMarkedClassification, isSecrecyMark } from './secrecy.ts';

describe('secrecy marks', () => {
  const nfd = (text: string): string => text.normalize('NFD');
  it.each([
    'MẬT',
    'Mật',
    'mật',
    'TỐI MẬT',
    'Tối mật',
    'TUYỆT  MẬT',
    ' MẬT ',
    '(MẬT)',
    'Độ mật: Tối mật',
    nfd('TUYỆT MẬT'),
    nfd('mật'),
  ])('%p is one', (cell) => expect(isSecrecyMark(cell)).toBe(true));
  it.each([
    'Mật độ dân số',
    'MẬT ĐỘ',
    'bí mật',
    'Mat',
    'mật ong',
    'Độ mật: Thường',
    '',
    'Tân Mật',
    12,
    null,
    'mặt',
    'mất',
  ])('%p is none', (cell) => expect(isSecrecyMark(cell)).toBe(false));
  it.each(['Mật', 'A', 'restricted', '3', { level: 1 }])(
    'a classification field that says %p marks its record',
    (cell) => expect(isMarkedClassification(cell)).toBe(true),
  );
  it.each(['', null, undefined, 'Thường', 'KHÔNG', nfd('không'), 0, false])(
    'a classification field that says %p is ordinary',
    (cell) => expect(isMarkedClassification(cell)).toBe(false),
  );
});
