import { actorText } from './actor-text.ts';
import type { Telling } from './event-sentence.ts';

const vi: Telling = { language: 'vi', now: 0, unitName: (id) => ({ 'c-1': 'Xã Một' })[id] ?? id, stepName: (id) => id };
const PERSON = { kind: 'person', id: 'p-1', role: 'chair', unit: 'c-1' };

describe('who did it', () => {
  test('is a name and a role; a role and a unit for who may not know names', () => {
    expect(actorText(PERSON, { 'p-1': 'Lê Thị Mẫu' }, vi)).toBe('Lê Thị Mẫu, Chủ tịch');
    expect(actorText(PERSON, {}, vi)).toBe('Chủ tịch, Xã Một');
  });

  test('is both names of a deputy, and of whoever plays somebody on a demonstration', () => {
    const people = { 'p-1': 'Lê Thị Mẫu', 'p-2': 'Trần Văn Mẫu' };
    expect(actorText({ ...PERSON, deputyOf: 'p-2' }, people, vi)).toBe('Lê Thị Mẫu, Chủ tịch, thay Trần Văn Mẫu');
    expect(actorText({ ...PERSON, standIn: 'operator' }, people, vi)).toBe(
      'Lê Thị Mẫu, Chủ tịch, khóa operator đóng vai',
    );
  });

  test('may be nobody at a keyboard', () => {
    expect(actorText({ ...PERSON, via: 'link' }, {}, vi)).toBe('Chủ tịch, Xã Một, qua liên kết một lần');
    expect(actorText({ kind: 'machine', key: 'soc' }, {}, vi)).toBe('máy soc');
    expect(actorText({ kind: 'system' }, {}, vi)).toBe('hệ thống');
  });
});
