import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useId } from 'react';
import { Link, useLocation } from 'react-router-dom-v5-compat';
import { language, type ThemeChoice } from '../preferences.ts';
import { words } from '../words.ts';
import { countsOf, type PageCount } from './counts-of.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { pagesOf, type PageLink } from './pages-of.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useWorkCounts } from './use-work-counts.ts';
import { colorsOf } from './theme-colors.ts';

interface Props {
  readonly app: string;
  readonly open: boolean;
  readonly theme: ThemeChoice;
  readonly onTheme: (chosen: ThemeChoice) => void;
  readonly onChosen: () => void;
}

/** The pages of the app at the left, and below them how the screen should be; on a phone behind the button of the header. */
export function Navigation({ app, open, theme, onTheme, onChosen }: Props) {
  const styles = useStyles2(stylesOf);
  const { pathname } = useLocation();
  const pages = pagesOf(app);
  const current = currentOf(pages, pathname);
  const waiting = useWorkCounts();
  const counts = waiting === null ? NOTHING_WAITS : countsOf(waiting, language());
  return (
    <nav id="console-navigation" aria-label={words().navigation} className={cx(styles.nav, !open && styles.closed)}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <Entry
            key={page.path}
            {...{ page, isCurrent: page.path === current, onChosen }}
            count={counts.get(page.path.split('/').at(-1) ?? '')}
          />
        ))}
      </ul>
      <div className={styles.looks}>
        <LanguageSwitch />
        <ThemeSwitch theme={theme} onTheme={onTheme} />
      </div>
    </nav>
  );
}

interface EntryProps {
  readonly page: PageLink;
  readonly isCurrent: boolean;
  readonly count: PageCount | undefined;
  readonly onChosen: () => void;
}

/** A page; the number of what waits there is not part of its name, but says what it means. */
function Entry({ page: { name, path }, isCurrent, count, onChosen }: EntryProps) {
  const styles = useStyles2(stylesOf);
  const id = useId();
  return (
    <li>
      <Link
        to={path}
        onClick={onChosen}
        className={cx(styles.link, isCurrent && styles.current)}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        {...(count === undefined ? {} : { 'aria-describedby': id, title: count.said })}
      >
        {name}
        {count !== undefined && (
          <span aria-hidden className={styles.count}>
            {count.n}
          </span>
        )}
      </Link>
      {count !== undefined && (
        <span id={id} hidden>
          {count.said}
        </span>
      )}
    </li>
  );
}

const NOTHING_WAITS: ReturnType<typeof countsOf> = new Map();

/** The longest address that the present one begins with: `/a/x/tickets/7` is a page of `/a/x/tickets`. */
const currentOf = (pages: readonly PageLink[], pathname: string): string | undefined =>
  pages
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((a, b) => b.length - a.length)[0];

/** As narrow as the longest name of a page lets it be: the room is the page's. */
const WIDTH = 148;

const stylesOf = (theme: GrafanaTheme2) => ({
  nav: css({
    ...{ flex: `0 0 ${WIDTH}px`, padding: theme.spacing(1, 0), background: colorsOf(theme).background.primary },
    ...{ display: 'flex', flexDirection: 'column' },
    borderRight: `1px solid ${colorsOf(theme).border.weak}`,
    '@media print': { display: 'none' },
  }),
  closed: css({ [theme.breakpoints.down('md')]: { display: 'none' } }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  looks: css({
    ...{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: theme.spacing(1) },
    ...{ marginTop: 'auto', padding: theme.spacing(2, 0.25, 0), position: 'sticky', bottom: theme.spacing(1) },
  }),
  link: css({
    ...{
      display: 'flex',
      alignItems: 'center',
      minHeight: 32,
      padding: theme.spacing(0.25, 1, 0.25, 1.25),
      color: colorsOf(theme).text.primary,
    },
    ...{ borderLeft: '3px solid transparent' },
    '&:hover': { background: colorsOf(theme).action.hover },
    [theme.breakpoints.down('md')]: { minHeight: 44 },
  }),
  count: css({
    ...{ marginLeft: 'auto', paddingLeft: theme.spacing(1), fontVariantNumeric: 'tabular-nums' },
    color: colorsOf(theme).text.secondary,
  }),
  current: css({
    background: colorsOf(theme).action.selected,
    borderLeftColor: colorsOf(theme).primary.border,
    fontWeight: 500,
  }),
});
