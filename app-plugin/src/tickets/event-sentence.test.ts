import { eventSentence, type Telling } from './event-sentence.ts';
import { eventTitle } from './event-title.ts';
import { eventWords } from './event-words.ts';

const NOW = Date.parse('2024-06-05T10:00+07:00');
const vi: Telling = {
  ...{ language: 'vi', now: NOW },
  unitName: (id) => ({ 'c-1': 'Xã Một', 'c-2': 'Xã Hai' })[id] ?? id,
  stepName: (id) => (id === 'b1' ? '1. Tiếp nhận' : id),
};

describe('an event of the ledger', () => {
  test('is told with the names of units, steps and instants', () => {
    const returned = { unit: 'c-1', rightUnit: 'c-2', note: 'f'.repeat(64) };
    expect(eventSentence('TicketReturned', returned, vi)).toBe('Xã Một trả lại, nêu Xã Hai đúng thẩm quyền');
    expect(eventSentence('StepCompleted', { step: 'b1' }, vi)).toBe('Xong bước: 1. Tiếp nhận');
    const missed = { of: 'accept', dueAt: Date.parse('2024-06-05T09:30+07:00') };
    expect(eventSentence('DeadlineMissed', missed, vi)).toBe('Quá hạn nhận phiếu, hạn là 09:30 hôm nay');
  });

  test('says yes and no as people do', () => {
    expect(eventSentence('TicketRated', { satisfied: false }, vi)).toBe('Người dân đánh giá: không hài lòng');
    expect(eventSentence('ExplanationAnswered', { accepted: true }, vi)).toBe('Trả lời giải trình: chấp nhận');
  });

  test('of a later version is told by its name', () => {
    expect(eventSentence('SomethingNew', {}, vi)).toBe('SomethingNew');
  });

  test('has a title without anything that would have to be filled in', () => {
    for (const language of ['vi', 'en'] as const)
      for (const type of Object.keys(eventWords.vi)) {
        expect(eventTitle(type, language)).not.toMatch(/[{}]|\s(to|by|of|for)$|[:,]$|^$/);
      }
    expect(eventTitle('TicketDispatched', 'vi')).toBe('Chuyển xử lý');
    expect(eventTitle('TicketDispatched', 'en')).toBe('Dispatched');
  });
});
