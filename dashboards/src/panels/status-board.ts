import { PanelBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators, type Asked } from '../queries/queries.ts';
import type { AnyPanel } from './panels.ts';

/** Our own panel: units by indicators or domains, with the open ticket of each cell. */
export const statusBoard = (
  title: string,
  by: 'indicators' | 'domains',
  scope: Pick<Asked, 'domain' | 'unit'>,
  height: number,
): AnyPanel =>
  new PanelBuilder()
    .type('vnioc-statusboard-panel')
    .title(title)
    .description('Đơn vị theo chỉ số: trạng thái bằng màu và hình; ô kẻ sọc xám là không có số liệu, không phải số 0.')
    .datasource(DATA_SOURCES.vnioc)
    .targets([
      indicators({ kind: 'state', ...scope, subtree: true, format: 'table' }, 'A'),
      indicators({ kind: 'tickets', ...scope, subtree: true, open: true }, 'B'),
    ])
    .options({ language: 'vi', mode: 'desk', columns: by, order: 'register', root: '' })
    .span(24)
    .height(height);
