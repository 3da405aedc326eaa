import { setGrafanaLiveSrv } from '@grafana/runtime';
import { LIVE_PATIENCE_MILLISECONDS, type LiveEvent } from '@vnioc/contract/stream.ts';
import { bootData } from '../boot-data.ts';
import { grafanaLive } from './grafana-live.ts';
import { ALIVE, LOST, sharedStream } from './shared-stream.ts';

const STREAM = '/api/plugin-proxy/vnioc-operations-app/v1/stream?topics=tickets,states,alerts,accounts';

/**
 * What happens in the centre reaches plugins through Grafana Live, and whoever listens on the window for `vnioc:live`. Who
 * begins to listen asks by `vnioc:live-hello` how it stands, and is answered at once where something was heard lately.
 */
export function followLive(): void {
  if (!bootData().visitor.permissions.includes('read tickets')) return;
  const events = sharedStream(STREAM);
  let heardAt = -Infinity;
  events.subscribe((event) => {
    heardAt = event.event === LOST.event ? -Infinity : Date.now();
    tell(event);
  });
  window.addEventListener('vnioc:live-hello', () => {
    if (Date.now() - heardAt < LIVE_PATIENCE_MILLISECONDS) tell(ALIVE);
  });
  setGrafanaLiveSrv(grafanaLive(events));
}

const tell = (detail: LiveEvent): boolean => window.dispatchEvent(new CustomEvent('vnioc:live', { detail }));
