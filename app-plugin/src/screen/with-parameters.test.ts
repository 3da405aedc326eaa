import { withParameters } from './with-parameters.ts';

test('one parameter changes, others stay, null takes one away, and the address that was read is left as it is', () => {
  const asked = new URLSearchParams('kiosk=1&by=unit&var-domain=a&var-domain=b');
  expect(String(withParameters(asked, { by: 'domains' }))).toBe('kiosk=1&by=domains&var-domain=a&var-domain=b');
  expect(String(withParameters(asked, { by: null, 'var-domain': 'c' }))).toBe('kiosk=1&var-domain=c');
  expect(String(withParameters(asked, { sort: 'left', down: 'true' }))).toContain('sort=left&down=true');
  expect(asked.get('by')).toBe('unit');
});
