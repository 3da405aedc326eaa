import { kindOf, kindText } from './kind-words.ts';

test('a kind of event is said in the words of the office; an unknown one as the sensor calls it', () => {
  expect(kindText(kindOf({ kind: 'suricata.alert', keys: {} }), 'vi')).toBe('Cảnh báo xâm nhập');
  expect(kindText(kindOf({ kind: 'suricata.alert', keys: { category: 'Web Application Attack' } }), 'vi')).toBe(
    'Tấn công ứng dụng web',
  );
  expect(kindText('suricata.new', 'vi')).toBe('suricata.new');
});
