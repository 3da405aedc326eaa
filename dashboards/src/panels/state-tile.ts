import { DashboardLinkBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { STATE_MAPPINGS } from '../look/state-look.ts';
import { DATA_SOURCES } from '../queries/data-sources.ts';
import { indicators } from '../queries/queries.ts';
import type { Domain } from '../registers/registers.ts';
import { domainUid } from '../frame/ids.ts';
import { stat, type AnyPanel } from './panels.ts';

/**
 * A domain of the chosen unit: its worst judged indicator, by shape and colour. Units below never repaint it; they stand on
 * the board under it.
 */
export const stateTile = ({ id, name, no }: Domain): AnyPanel =>
  stat(
    {
      title: no === null ? name : `${no}. ${name}`,
      description: 'Chỉ số xấu nhất của đơn vị đang chọn. Bấm để mở lĩnh vực.',
      source: DATA_SOURCES.vnioc,
      queries: [indicators({ kind: 'state', domain: id, unit: '$unit', format: 'table' })],
      ...{ span: 6, height: 4 },
    },
    { calc: 'max', field: '/^judged$/' },
  )
    .mappings(STATE_MAPPINGS)
    .dataLinks([
      new DashboardLinkBuilder('Mở lĩnh vực').url(`/d/${domainUid(id)}?\${unit:queryparam}&\${__url_time_range}`),
    ]);
