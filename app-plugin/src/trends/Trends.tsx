import type { SceneObject } from '@grafana/scenes';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { Alert } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { useDataSource } from '../boards/use-data-source.ts';
import { useOffice } from '../office/use-office.ts';
import { standingUnits } from '../office/standing-units.ts';
import { nameIn, useLanguage, useWords } from '../words/language.ts';
import { trendScene } from './trend-scene.ts';
import { trendWords } from './words.ts';

interface Props {
  readonly domain: string;
  /** Shown until the reader chooses another one. */
  readonly first: string | null;
}

/** The indicators of one domain over time, on our own data source. */
export const Trends = ({ domain, first }: Props) => {
  const [words, language, office] = [useWords(trendWords), useLanguage(), useOffice()];
  const dataSource = useDataSource();
  const [begunAt] = useState(office.now);
  const { registers } = office;
  const scene = useMemo(() => {
    const mine = registers.indicators.filter((one) => one.domain === domain);
    const indicator = mine.find(({ id }) => id === first) ?? mine[0];
    if (dataSource === null || indicator === undefined) return null;
    const units = standingUnits(registers, begunAt);
    const seen = units.find(({ id }) => id === registers.site.root) ?? units[0];
    return trendScene({
      ...{ dataSource, now: begunAt, indicator: indicator.id, cadence: indicator.cadence, unit: seen?.id ?? '' },
      indicators: mine.map((row) => ({ text: nameIn(language, row), value: row.id })),
      units: units.map((row) => ({ text: nameIn(language, row), value: row.id })),
    });
  }, [dataSource, language, domain, registers, first, begunAt]);
  if (dataSource === null) return <Alert severity="warning" title={words.noSource} />;
  if (scene === null) return null;
  return (
    <UrlSyncContextProvider scene={scene as unknown as SceneObject} updateUrlOnInit={false} createBrowserHistorySteps>
      <scene.Component model={scene} />
    </UrlSyncContextProvider>
  );
};
