import { setGrafanaLiveSrv } from '@grafana/runtime';
import { bootData } from '../boot-data.ts';
import { grafanaLive } from './grafana-live.ts';
import { sharedStream } from './shared-stream.ts';

const STREAM = '/api/plugin-proxy/vnioc-operations-app/v1/stream?topics=tickets,states,alerts,accounts';

/** What happens in the centre reaches plugins through Grafana Live, and whoever listens on the window for `vnioc:live`. */
export function followLive(): void {
  if (!bootData().visitor.permissions.includes('read tickets')) return;
  const events = sharedStream(STREAM);
  events.subscribe((detail) => window.dispatchEvent(new CustomEvent('vnioc:live', { detail })));
  setGrafanaLiveSrv(grafanaLive(events));
}
