import type { OverviewTile } from '@vnioc/contract/leaders-overview.ts';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { APP_PATH } from '../../add-links.ts';
import { Marked } from '../../marks/Marked.tsx';
import { StateMark } from '../../marks/StateMark.tsx';
import { stateWords } from '../../marks/words.ts';
import { domainName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { ShortDomain } from '../../office/ShortDomain.tsx';
import type { ListColumn } from '../../screen/ListTable.tsx';
import { ListTable } from '../../screen/ListTable.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { tileLook } from '../overview/tile-look.ts';
import { domainWords } from './words.ts';

const COUNTED = ['critical', 'warning', 'upstream_fault', 'stale', 'no_data'] as const;

/** The domains of Điều 8 in its order, one line each. */
export const DomainList = ({ tiles }: { readonly tiles: readonly OverviewTile[] }) => {
  const [words, states] = [useWords(domainWords), useWords(stateWords)];
  const [office, language] = [useOffice(), useLanguage()];
  const columns = useMemo((): readonly ListColumn<OverviewTile>[] => {
    const look = (tile: OverviewTile) => tileLook(tile, office, language);
    const name = ({ domain }: OverviewTile): string => domainName(office, domain, language);
    return [
      { id: 'no', header: '', value: ({ no }) => no },
      {
        ...{ id: 'domain', header: words.domain, value: name },
        cell: (tile) => (
          <Link to={`${APP_PATH}/domains/${tile.domain}`}>
            <ShortDomain id={tile.domain} />
          </Link>
        ),
      },
      {
        ...{ id: 'state', header: words.state, value: ({ state }) => states[state] },
        cell: ({ state }) => (
          <span style={ONE_LINE}>
            <Marked state={state}>{states[state]}</Marked>
          </span>
        ),
      },
      {
        ...{ id: 'figure', header: words.figure },
        value: (tile) => [look(tile)?.value, look(tile)?.name].filter(Boolean).join(' '),
        cell: (tile) => (
          <>
            <b>{look(tile)?.value ?? '–'}</b> {look(tile)?.name}
          </>
        ),
      },
      { id: 'target', header: words.target, value: (tile) => look(tile)?.targetAlone ?? '' },
      {
        id: 'until',
        header: words.until,
        value: (tile) => look(tile)?.wallUntil ?? '',
        cell: (tile) => <span style={ONE_LINE}>{look(tile)?.wallUntil ?? ''}</span>,
      },
      {
        ...{ id: 'cells', header: words.cells },
        value: ({ counts }) => COUNTED.map((state) => `${states[state]} ${counts[state] ?? 0}`).join('; '),
        cell: ({ counts }) => <Counts counts={counts} />,
      },
      {
        ...{ id: 'tickets', header: words.tickets, value: ({ open }) => open },
        cell: ({ domain, open }) =>
          open === 0 ? 0 : <Link to={`${APP_PATH}/tickets?open=true&domain=${domain}`}>{open}</Link>,
      },
      {
        id: 'owner',
        header: words.owner,
        value: (tile) => look(tile)?.ownersWhole ?? '',
        cell: (tile) => <span title={look(tile)?.ownersWhole}>{look(tile)?.owners ?? ''}</span>,
      },
    ];
  }, [office, language, words, states]);
  return <ListTable rows={tiles} columns={columns} idOf={({ domain }) => domain} empty={words.none} name="domains" />;
};

const Counts = ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => {
  const states = useWords(stateWords);
  return (
    <span style={{ display: 'inline-flex', gap: 8, whiteSpace: 'nowrap' }}>
      {COUNTED.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
        <span key={state} style={MARKED}>
          <StateMark state={state} size={10} label={states[state]} /> {counts[state]}
        </span>
      ))}
    </span>
  );
};

const ONE_LINE = { whiteSpace: 'nowrap' } as const;

const MARKED = { display: 'inline-flex', alignItems: 'center', gap: 6 } as const;
