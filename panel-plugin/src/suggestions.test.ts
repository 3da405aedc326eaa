import { getPanelDataSummary } from '@grafana/data';
import { HISTORY, STATES } from './frames/fixtures.ts';
import { suggestBoard } from './suggestions.ts';

describe('suggestions', () => {
  it('offers the board first for frames of states, by indicator and by domain', () => {
    expect(suggestBoard(getPanelDataSummary([STATES]))).toMatchObject([
      { options: { columns: 'indicators' }, score: 100 },
      { options: { columns: 'domains' }, score: 100 },
    ]);
  });

  it('offers it among others for our series, and not at all for anything else', () => {
    expect(suggestBoard(getPanelDataSummary([HISTORY]))).toMatchObject([{ score: 50 }]);
    expect(suggestBoard(getPanelDataSummary([]))).toEqual([]);
  });
});
