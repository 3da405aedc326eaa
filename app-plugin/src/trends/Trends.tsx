import { useMemo, useState } from 'react';
import { SceneInPage } from '../boards/SceneInPage.tsx';
import { useDataSource } from '../boards/use-data-source.ts';
import { useOffice } from '../office/use-office.ts';
import { standingUnits } from '../office/standing-units.ts';
import { nameIn, useLanguage } from '../words/language.ts';
import { trendScene } from './trend-scene.ts';

interface Props {
  readonly domain: string;
  /** Shown until the reader chooses another one. */
  readonly first: string | null;
}

/** The indicators of one domain over time, on our own data source. */
export const Trends = ({ domain, first }: Props) => {
  const [language, office] = [useLanguage(), useOffice()];
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
  // A domain without indicators has no trend.
  if (dataSource !== null && scene === null) return null;
  return <SceneInPage scene={scene} />;
};
