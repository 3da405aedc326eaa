import type { Board, BoardCell, BoardIndicator, BoardState, BoardUnit } from './board.ts';

const NOTHING: BoardCell = {
  ...{ state: 'normal', judged: null, value: null, shown: null, period: null, since: null, until: null },
  ...{ dueAt: null, history: [], target: null, legalBasis: null, ticket: null, links: null },
};

export const cellIn = (state: BoardState, about: Partial<BoardCell> = {}): BoardCell => ({
  ...NOTHING,
  state,
  ...about,
});

const unit = (id: string, name: string, parent: string | null): BoardUnit => ({ id, name, parent });
const indicator = (id: string, domain: string): BoardIndicator => ({
  ...{ id, name: id, symbol: '' },
  domain: { id: domain, name: domain },
});

/** A district of three communes, one with two villages; its own figure is fine, one village is critical. */
export const DISTRICT: Board = {
  units: new Map(
    [
      unit('district', 'Toàn huyện', null),
      unit('calm', 'Xã Yên', 'district'),
      unit('amber', 'Xã Vàng', 'district'),
      unit('deep', 'Xã Sâu', 'district'),
      unit('village-red', 'Thôn Đỏ', 'deep'),
      unit('village-ok', 'Thôn Xanh', 'deep'),
    ].map((one) => [one.id, one]),
  ),
  indicators: new Map(
    [indicator('late', 'documents'), indicator('cases', 'health'), indicator('overdue', 'documents')].map((one) => [
      one.id,
      one,
    ]),
  ),
  cells: new Map([
    ['district', new Map([['late', cellIn('normal')]])],
    [
      'calm',
      new Map([
        ['late', cellIn('normal')],
        ['cases', cellIn('normal')],
      ]),
    ],
    [
      'amber',
      new Map([
        ['late', cellIn('warning')],
        ['cases', cellIn('stale')],
      ]),
    ],
    ['deep', new Map([['late', cellIn('normal')]])],
    ['village-red', new Map([['late', cellIn('critical')]])],
    ['village-ok', new Map([['late', cellIn('normal')]])],
  ]),
};
