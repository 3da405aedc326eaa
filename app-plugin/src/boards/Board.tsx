import { useMemo, useState } from 'react';
import { domainShort } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { standingUnits } from '../office/standing-units.ts';
import { nameIn, useLanguage, useWords } from '../words/language.ts';
import { boardScene } from './board-scene.ts';
import { SceneInPage } from './SceneInPage.tsx';
import { useDataSource } from './use-data-source.ts';
import { boardWords } from './words.ts';

interface Props {
  readonly columns: 'indicators' | 'domains';
  readonly mode?: 'desk' | 'wall';
  /** One domain alone; else the reader chooses. */
  readonly domain?: string;
}

/** Schools and health stations have too few indicators for a board of their own. */
const LEVELS = ['province', 'district', 'commune', 'agency'];

/** The status board on our own data source. */
export const Board = ({ columns, mode = 'desk', domain }: Props) => {
  const [words, language, office] = [useWords(boardWords), useLanguage(), useOffice()];
  const dataSource = useDataSource();
  const [begunAt] = useState(office.now);
  const { registers } = office;
  const scene = useMemo(() => {
    if (dataSource === null) return null;
    const units = standingUnits(registers, begunAt).filter(({ level }) => LEVELS.includes(level));
    const seen = units.some(({ id }) => id === registers.site.root) ? registers.site.root : (units[0]?.id ?? '');
    const domains = registers.domains.map(({ id }) => ({ text: domainShort(office, id, language), value: id }));
    return boardScene({
      ...{ dataSource, language, columns, mode, now: begunAt, unit: seen, domain: domain ?? '' },
      units: units.map((unit) => ({ text: nameIn(language, unit), value: unit.id })),
      domains: [{ text: words.all, value: '' }, ...domains],
      fixedDomain: domain !== undefined,
    });
    // The clock goes on; the scene stands until what it shows is another thing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dataSource, language, columns, mode, domain, registers, words]);
  return <SceneInPage scene={scene} />;
};
