import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useDataSource } from '../../boards/use-data-source.ts';
import { consoleEvents, isInConsole } from './console-events.ts';
import { grafanaEvents } from './grafana-events.ts';
import { liveFeed, SILENCE, type LiveFeed } from './live-feed.ts';

export const LiveContext = createContext<LiveFeed>(SILENCE);

/** Inside it pages hear what happens as long as the app is open; `on` for those who may. */
export const LiveProvider = ({ on, children }: { readonly on: boolean; readonly children: ReactNode }) =>
  on ? <Listening>{children}</Listening> : children;

const Listening = ({ children }: { readonly children: ReactNode }) => {
  const uid = useDataSource();
  const feed = useMemo(() => liveFeed(isInConsole() ? consoleEvents() : grafanaEvents(uid)), [uid]);
  useEffect(() => {
    const kept = feed.isLive.subscribe(); // between two pages
    return () => kept.unsubscribe();
  }, [feed]);
  return <LiveContext.Provider value={feed}>{children}</LiveContext.Provider>;
};

/** Whether news reach this page by themselves. */
export function useIsLive(): boolean {
  const { isLive } = useContext(LiveContext);
  const [live, setLive] = useState(false);
  useEffect(() => {
    const told = isLive.subscribe(setLive);
    return () => told.unsubscribe();
  }, [isLive]);
  return live;
}
