import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CHAIR,
  DISPATCH,
  LEAD,
  MONDAY,
  OFFICE_CHIEF,
  OPERATOR,
  OTHER,
  SHIFT_LEAD,
  VERIFY,
  begin,
  closed,
  contact,
  go,
  handled,
  head,
  on,
  person,
  ref,
  refusalOf,
  rulesOf,
  ticketId,
} from '../../test/ticket-contract/office.ts';
import type { Actor } from './actor.ts';
import type { FigureRef } from './received.ts';
import type { TicketRules } from './ticket-rules.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);

describe('merging, support, accounts', () => {
  test('a duplicate goes into an open ticket, never into itself or a closed one', () => {
    expect(refusalOf(rules, begin(rules), [OPERATOR, { type: 'merge', into: ticketId('PH-2024-00001') }])).toBe(
      'same ticket',
    );
    expect(refusalOf(rules, closed(rules), [OPERATOR, { type: 'takeDuplicate', from: ticketId('x') }])).toBe(
      'target ticket is final',
    );
    const taken = go(rules, begin(rules), [OPERATOR, { type: 'takeDuplicate', from: ticketId('x') }]);
    expect(taken.ticket.duplicates).toEqual(['x']);
  });

  test('supporting units are asked when the ticket is dispatched, each with its own due instant, and answer for themselves', () => {
    const story = go(rules, begin(rules), [OPERATOR, VERIFY], [OPERATOR, { ...DISPATCH, supporting: [OTHER, LEAD] }]);
    expect(story.ticket.support).toEqual([
      { unit: OTHER, askedAt: MONDAY, dueAt: on('2024-05-28 17:30'), answeredAt: null },
    ]);
    const answer = { type: 'answerSupport', unit: OTHER, note: ref('n') } as const;
    expect(refusalOf(rules, story, [contact(LEAD), answer])).toBe('not your unit');
    const answered = go(rules, story, [contact(OTHER), answer, on('2024-05-29 08:00')]);
    expect(answered.ticket.missed).toMatchObject([
      { of: 'accept' },
      { of: 'support', step: OTHER, holder: { kind: 'unit', unit: OTHER } },
    ]);
  });

  test('an account is adjusted with a document and somebody else’s approval', () => {
    const adjust = {
      type: 'adjustAccount',
      ...{ turn: 'PH-2024-00001/1/1', excused: true, documentNumber: '5/TB', note: null },
    } as const;
    const by = (approver: string, change = {}) =>
      [OFFICE_CHIEF, { ...adjust, approver: approver as never, ...change }] as const;
    expect(refusalOf(rules, closed(rules), by('chanh-van-phong'))).toBe('approver must be somebody else');
    expect(refusalOf(rules, closed(rules), by('nobody'))).toBe('approver is unknown');
    expect(refusalOf(rules, closed(rules), by('chu-tich', { documentNumber: ' ' }))).toBe('document number is missing');
    expect(refusalOf(rules, closed(rules), by('truc-ban'))).toBe('approver may not approve');
    const asked = go(rules, closed(rules), by('chu-tich'));
    expect(asked.events.at(-1)?.type).toBe('AdjustmentEntered');
    expect(refusalOf(rules, asked, by('chu-tich'))).toBe('adjustment awaits its approver');
    const yes = { type: 'approveAdjustment', turn: adjust.turn } as const;
    expect(refusalOf(rules, asked, [OFFICE_CHIEF, yes])).toBe('approver must be somebody else');
    expect(refusalOf(rules, asked, [person('pho-van-phong', 'office_chief'), yes])).toBe('not the named approver');
    const deputy = person('pho-chu-tich', 'chair', 'd-325', { deputyOf: 'chu-tich' });
    for (const approver of [CHAIR, deputy]) {
      const approved = go(rules, asked, [approver, yes]);
      expect(approved.events.at(-1)).toMatchObject({ type: 'AccountAdjusted', documentNumber: '5/TB' });
      expect(refusalOf(rules, approved, [CHAIR, yes])).toBe('adjustment is not pending');
    }
    const own = person('chanh-van-phong', 'chair', 'd-325', { deputyOf: 'chu-tich' });
    expect(refusalOf(rules, asked, [own, yes])).toBe('approver must be somebody else');
  });

  test('nobody reminds in the Chairman’s name without a mandate', () => {
    const nudge = { type: 'nudge', unit: LEAD, inNameOfChair: true, why: 'chậm' } as const;
    const refused = (actor: Actor) => refusalOf(rules, handled(rules), [actor, nudge]);
    for (const actor of [OPERATOR, SHIFT_LEAD]) expect(refused(actor)).toBe('no mandate of the chair');
    const undocumented = person('truong-ca', 'chair', 'd-325', { deputyOf: 'chu-tich' });
    expect(refused(undocumented)).toBe('no mandate of the chair');
    const [duty] = undocumented.duties;
    const deputy: Actor = { ...undocumented, duties: duty ? [{ ...duty, documentNumber: '7/QĐ-UBND' }] : [] };
    expect(go(rules, handled(rules), [deputy, nudge]).events.at(-1)).toMatchObject({
      mandate: { of: 'chu-tich', documentNumber: '7/QĐ-UBND' },
    });
    for (const leader of [CHAIR, OFFICE_CHIEF, person('pho-chu-tich', 'vice_chair')])
      expect(refused(leader)).toBeNull();
    const plain = [SHIFT_LEAD, { ...nudge, inNameOfChair: false }] as const;
    expect(refusalOf(rules, handled(rules), plain)).toBeNull();
  });

  test('a sanction is reported on an evidence package that was made of the ticket', () => {
    const report = (name: string) =>
      [OPERATOR, { type: 'reportSanction', package: name, result: ref('n'), documentNumber: '9/QĐ-XPHC' }] as const;
    expect(refusalOf(rules, closed(rules), report('PH-2024-00001-9'))).toBe('package was not exported');
    const made = go(rules, closed(rules), [
      OPERATOR,
      { type: 'exportEvidence', package: 'PH-2024-00001-9', sha256: 'x' },
    ]);
    expect(refusalOf(rules, made, report('PH-2024-00001-8'))).toBe('package was not exported');
    expect(refusalOf(rules, made, report('PH-2024-00001-9'))).toBeNull();
  });

  test('a complaint about a figure ends with the correction of that figure, not of another', () => {
    const figure = { indicator: 'health.dengue_cases', unit: 'c-lacdao', period: '2024-W21' } as unknown as FigureRef;
    const complaint = begin(rules, { kind: 'figure_complaint', figure });
    const correct = (about: FigureRef) => [OPERATOR, { type: 'correctFigure', figure: about, revision: 2 }] as const;
    const other = { ...figure, period: '2024-W20' } as FigureRef;
    expect(refusalOf(rules, complaint, correct(other))).toBe('not the figure of this ticket');
    expect(go(rules, complaint, correct(figure)).events.at(-1)).toMatchObject({ type: 'FigureCorrected', revision: 2 });
  });

  test('a unit explains only what it had', () => {
    const explain = { type: 'explain', turn: 'PH-2024-00001/1/1', note: ref('n') } as const;
    expect(refusalOf(rules, closed(rules), [head(OTHER), explain])).toBe('not your unit');
    expect(refusalOf(rules, closed(rules), [head(LEAD), { ...explain, turn: 'PH-2024-00002/1/1' }])).toBe(
      'your unit did not have it',
    );
    expect(refusalOf(rules, closed(rules), [head(LEAD), explain])).toBeNull();
    const notMine = { ...rules, explaining: { unit: OTHER, until: null, closed: false } };
    expect(refusalOf(notMine, closed(rules), [head(LEAD), explain])).toBe('your unit did not have it');
  });

  test('after the term a unit explains by document only, which the chief of the office admits until the period is closed', () => {
    const turn = 'PH-2024-00001/1/1';
    const explain = [head(LEAD), { type: 'explain', turn, note: ref('n') }] as const;
    const admit = { type: 'admitExplanation', turn, note: ref('n'), documentNumber: '9/CV' } as const;
    const story = closed(rules);
    const withTerm = (until: number | null, over = false): TicketRules => ({
      ...rules,
      explaining: { unit: LEAD, until, closed: over },
    });
    const at = story.ticket.lastEventAt;
    for (const until of [null, at]) expect(refusalOf(withTerm(until), story, [...explain])).toBeNull();
    expect(refusalOf(withTerm(at - 1), story, [...explain])).toBe('explanation is too late');
    expect(refusalOf(withTerm(at, true), story, [...explain])).toBe('period is closed');
    expect(refusalOf(withTerm(at), story, [OFFICE_CHIEF, admit])).toBe('unit may explain itself');
    expect(refusalOf(withTerm(at - 1), story, [SHIFT_LEAD, admit])).toBe('not your role');
    expect(refusalOf(withTerm(at - 1, true), story, [OFFICE_CHIEF, admit])).toBe('period is closed');
    expect(refusalOf(withTerm(at - 1), story, [OFFICE_CHIEF, { ...admit, documentNumber: ' ' }])).toBe(
      'document number is missing',
    );
    const admitted = go(withTerm(at - 1), story, [OFFICE_CHIEF, admit]).events.at(-1);
    expect(admitted).toMatchObject({ type: 'ExplanationGiven', unit: LEAD, documentNumber: '9/CV' });
    const answer = { type: 'answerExplanation', turn, accepted: true, note: null } as const;
    expect(refusalOf(withTerm(at - 1, true), story, [SHIFT_LEAD, answer])).toBe('period is closed');
  });
});
