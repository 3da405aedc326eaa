import { bodyOfCommand, missingIn } from './body-of-command.ts';

describe('a filled form', () => {
  test('leaves out what was left empty', () => {
    expect(bodyOfCommand('verify', { note: '  ' })).toEqual({ type: 'verify' });
    expect(bodyOfCommand('dispatch', { lead: null, supporting: [], emergency: false })).toEqual({ type: 'dispatch' });
  });

  test('writes instants as the API takes them, in office time', () => {
    const body = bodyOfCommand('requestExtension', { committedAt: '7/6/2024 9:30', note: 'chờ vật tư' });
    expect(body).toEqual({ type: 'requestExtension', committedAt: '2024-06-07T09:30:00+07:00', note: 'chờ vật tư' });
  });

  test('says "no" where the API wants a word, and never where it can be left out', () => {
    expect(bodyOfCommand('nudge', { unit: 'c-1', why: 'trả lời' })).toMatchObject({ inNameOfChair: false });
    expect(bodyOfCommand('dispatch', {})).not.toHaveProperty('emergency');
  });

  test('keeps a "no" to a question', () => {
    expect(bodyOfCommand('rate', { satisfied: false })).toEqual({ type: 'rate', satisfied: false });
    expect(missingIn('rate', { satisfied: false })).toEqual([]);
  });

  test.each(['31/02/2024 08:00', '2024-06-07', 'mai', '07/06/2024 25:00'])('"%s" is no instant', (said) => {
    expect(missingIn('report', { note: 'đang làm', committedAt: said })).toEqual(['committedAt']);
  });

  test('cannot be sent without what is needed', () => {
    expect(missingIn('return', { note: 'không thuộc thẩm quyền' })).toEqual(['rightUnit']);
    expect(missingIn('reject', {})).toEqual(['rejection', 'note']);
  });
});
