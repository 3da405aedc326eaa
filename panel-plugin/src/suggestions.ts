import { VisualizationSuggestionScore, type VisualizationSuggestionsSupplier } from '@grafana/data';
import { isStateFrame } from './frames/read-states.ts';
import type { StatusBoardFieldOptions, StatusBoardOptions } from './options.ts';

type Supplier = VisualizationSuggestionsSupplier<StatusBoardOptions, StatusBoardFieldOptions>;

/** Offered first where frames bring states; series of several units may be looked at as a board too. */
export const suggestBoard: Supplier = ({ rawFrames = [] }) => {
  if (rawFrames.some(isStateFrame)) {
    const score = VisualizationSuggestionScore.Best;
    return [
      { name: 'Bảng trạng thái', options: { columns: 'indicators' }, score },
      { name: 'Bảng trạng thái theo lĩnh vực', options: { columns: 'domains' }, score },
    ];
  }
  const isOurs = rawFrames.some(({ fields }) => fields.some(({ labels }) => labels?.['unit_id'] !== undefined));
  return isOurs ? [{ name: 'Bảng trạng thái', score: VisualizationSuggestionScore.OK }] : [];
};
