import { OVERDUE_ROW } from '../../test/tickets.ts';
import { matterTexts, whoText, type RowTelling } from './row-texts.ts';

const UNITS: Readonly<Record<string, readonly [whole: string, short: string]>> = {
  'c-dinhdu': ['Xã Đình Dù', 'Xã Đình Dù'],
  home: ['Phòng Nội vụ huyện Văn Lâm', 'Phòng Nội vụ'],
};
const telling: RowTelling = {
  ...{ language: 'vi', now: 0, contacts: {} },
  unitName: (id) => UNITS[id ?? '']?.[1] ?? '',
  wholeUnit: (id) => UNITS[id ?? '']?.[0] ?? '',
  domainName: () => 'Y tế',
  wholeDomain: () => 'Lĩnh vực Y tế',
};
const row = (over: Partial<typeof OVERDUE_ROW>) => ({ ...OVERDUE_ROW, number: '7', kind: 'alert' as const, ...over });
const lines = (over: Partial<typeof OVERDUE_ROW>) => {
  const { title, below } = matterTexts(row({ state: 'in_progress', ...over }), telling, []);
  return [title, ...below];
};

describe('the first column of the queue', () => {
  test('says matter and place in one line, without the kind', () => {
    expect(lines({ title: 'Cảnh báo: Lượt đề cập tiêu cực – Xã Đình Dù' })).toEqual([
      ...['Lượt đề cập tiêu cực, Xã Đình Dù', '7', 'Đang xử lý', 'Y tế'],
    ]);
  });

  test('moves the place to the second line rather than cut a long title in its middle, and names the unit shortly', () => {
    const title = 'Cảnh báo: Tỷ lệ văn bản/nhiệm vụ hoàn thành đúng hạn – Phòng Nội vụ huyện Văn Lâm';
    expect(lines({ title, unit: 'home' })).toEqual([
      ...['Văn bản/nhiệm vụ hoàn thành đúng hạn', 'Phòng Nội vụ', '7', 'Đang xử lý', 'Y tế'],
    ]);
  });

  test('takes the short name of a domain that is the whole matter, and says it once', () => {
    expect(lines({ title: 'Phản ánh qua điện thoại: Lĩnh vực Y tế – Xã Đình Dù' })).toEqual([
      ...['Y tế, Xã Đình Dù', '7', 'Đang xử lý'],
    ]);
  });

  test('says no state where the group does', () => {
    expect(lines({ title: 'Cảnh báo: Ca mắc mới – Xã Đình Dù', group: 'unverified', state: 'received' })).toEqual([
      ...['Ca mắc mới, Xã Đình Dù', '7', 'Y tế'],
    ]);
  });

  test('leaves a title that somebody wrote as it is', () => {
    expect(lines({ title: 'Rác tồn đọng cạnh chợ' })[0]).toBe('Rác tồn đọng cạnh chợ');
  });
});

test('who waits for the citizen is said shortly, and in full under the pointer', () => {
  const said = whoText(row({ holder: 'citizen', lead: 'home' }), telling);
  expect(said).toMatchObject({ main: 'Chờ người dân', whole: 'Chờ người dân · Phòng Nội vụ huyện Văn Lâm' });
});
