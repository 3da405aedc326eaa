import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { bootData } from '../boot-data.ts';
import { tellSignedOut } from '../live/one-visitor.ts';
import { language } from '../preferences.ts';
import { words } from '../words.ts';
import { OfficeClock } from './OfficeClock.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { colorsOf } from './theme-colors.ts';

interface Props {
  readonly navigationOpen: boolean;
  readonly onNavigation: () => void;
}

/** Which centre this is, what time it has, and who is here. */
export function Header({ navigationOpen, onNavigation }: Props) {
  const styles = useStyles2(stylesOf);
  const { site } = bootData();
  const said = words();
  const name = language() === 'en' ? site.nameEn : site.name;
  return (
    <header className={styles.bar}>
      <button
        type="button"
        className={styles.menu}
        aria-label={said.openNavigation}
        aria-expanded={navigationOpen}
        aria-controls="console-navigation"
        onClick={onNavigation}
      >
        ☰
      </button>
      <span className={styles.site} title={name}>
        {name}
      </span>
      <OfficeClock />
      <div className={cx(styles.right, !navigationOpen && styles.closed)}>
        <PersonPicker />
        <Visitor className={styles.who} />
        <form method="post" action="/sign-out" onSubmit={tellSignedOut}>
          <button type="submit" className={styles.signOut}>
            {said.signOut}
          </button>
        </form>
      </div>
    </header>
  );
}

const Visitor = ({ className }: { readonly className: string }) => {
  const { name, position } = bootData().visitor;
  return (
    <span className={className} title={position ?? ''}>
      {name ?? words().operator}
    </span>
  );
};

const stylesOf = (theme: GrafanaTheme2) => ({
  bar: css({
    ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5, 1.5), minHeight: 48 },
    ...{ padding: theme.spacing(0.5, 2), background: colorsOf(theme).background.primary },
    borderBottom: `1px solid ${colorsOf(theme).border.weak}`,
    // one line on a desk's screen, where the centre's name gives way first
    [theme.breakpoints.up('lg')]: { flexWrap: 'nowrap' },
    '@media print': { display: 'none' },
  }),
  menu: css({
    ...{ width: 44, height: 44, fontSize: 20, background: 'none', border: 0, color: colorsOf(theme).text.primary },
    [theme.breakpoints.up('md')]: { display: 'none' },
  }),
  site: css({
    ...{ fontWeight: theme.typography.fontWeightMedium, flex: '1 1 160px', minWidth: 120 },
    ...{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  }),
  right: css({
    ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1), marginLeft: 'auto' },
    [theme.breakpoints.up('lg')]: { flexWrap: 'nowrap' },
  }),
  closed: css({ [theme.breakpoints.down('md')]: { display: 'none' } }), // behind the button, with the pages
  who: css({ fontWeight: theme.typography.fontWeightMedium, whiteSpace: 'nowrap' }),
  signOut: css({
    ...{ background: 'none', color: colorsOf(theme).text.link, border: 0, padding: theme.spacing(0.5), minHeight: 32 },
    ...{ whiteSpace: 'nowrap', '&:hover': { textDecoration: 'underline' } },
  }),
});
