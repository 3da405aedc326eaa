import { css } from '@emotion/css';
import { createTheme, ThemeContext, type EventBus, type GrafanaTheme2 } from '@grafana/data';
import { config, LocationServiceProvider, locationService, ThemeChangedEvent } from '@grafana/runtime';
import { GlobalStyles, PortalContainer, useStyles2 } from '@grafana/ui';
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'react-router-dom';
import { CompatRouter, Navigate, Route, Routes, useLocation } from 'react-router-dom-v5-compat';
import { AppPage } from './AppPage.tsx';
import { Header } from './chrome/Header.tsx';
import { Navigation } from './chrome/Navigation.tsx';
import { SessionEnded } from './chrome/SessionEnded.tsx';
import { keepTheme, themeChoice, themeOf, type ThemeChoice } from './preferences.ts';
import { words } from './words.ts';
import { colorsOf } from './chrome/theme-colors.ts';

const APP = 'vnioc-operations-app';

/** The whole console: theme, address, header, navigation, and our app. Nothing else is offered. */
export function Console({ events }: { readonly events: EventBus }) {
  const [choice, setChoice] = useState(themeChoice);
  const theme = useTheme(choice, events);
  const choose = (chosen: ThemeChoice): void => {
    keepTheme(chosen);
    setChoice(chosen);
  };
  return (
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <LocationServiceProvider service={locationService}>
        <Router history={locationService.getHistory()}>
          <CompatRouter>
            <Frame theme={choice} onTheme={choose} />
            <PortalContainer />
          </CompatRouter>
        </Router>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}

interface FrameProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (chosen: ThemeChoice) => void;
}

/** A wall shows the page alone: `?kiosk`, as in Grafana. */
function Frame({ theme, onTheme }: FrameProps) {
  const styles = useStyles2(stylesOf);
  const [open, setOpen] = useState(false);
  const kiosk = new URLSearchParams(useLocation().search).has('kiosk');
  const page = (
    <main id="main" tabIndex={-1} className={styles.main}>
      <Routes>
        <Route path={`/a/${APP}/*`} element={<AppPage id={APP} />} />
        <Route path="*" element={<Navigate to={`/a/${APP}`} replace />} />
      </Routes>
    </main>
  );
  if (kiosk) return <div className={styles.whole}>{page}</div>;
  return (
    <div className={styles.whole}>
      <a href="#main" className={styles.skip}>
        {words().skip}
      </a>
      <Header navigationOpen={open} onNavigation={() => setOpen(!open)} />
      <SessionEnded />
      <div className={styles.below}>
        <Navigation app={APP} open={open} theme={theme} onTheme={onTheme} onChosen={() => setOpen(false)} />
        {page}
      </div>
    </div>
  );
}

/** Follows the machine when it is asked to; plugins that drew by the old theme are told. */
function useTheme(choice: ThemeChoice, events: EventBus): GrafanaTheme2 {
  const [machine, setMachine] = useState(() => themeOf('system'));
  useEffect(() => {
    const asked = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setMachine(themeOf('system'));
    asked.addEventListener('change', follow);
    return () => asked.removeEventListener('change', follow);
  }, []);
  const mode = choice === 'system' ? machine : choice;
  const theme = useMemo(() => createTheme({ colors: { mode } }), [mode]);
  useEffect(() => {
    config.theme2 = theme;
    document.documentElement.style.colorScheme = mode;
    events.publish(new ThemeChangedEvent(theme));
  }, [theme, mode, events]);
  return theme;
}

/** On paper: the page alone, on white, breaking where it is full. */
const PAPER = { display: 'block', background: 'none' } as const;

const stylesOf = (theme: GrafanaTheme2) => ({
  whole: css({
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    background: colorsOf(theme).background.canvas,
    '@media print': PAPER,
  }),
  below: css({
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    [theme.breakpoints.down('md')]: { flexDirection: 'column' },
    '@media print': PAPER,
  }),
  main: css({
    ...{ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, outline: 'none' },
    '@media print': PAPER,
  }),
  skip: css({
    ...{ position: 'absolute', left: -9999, zIndex: theme.zIndex.portal, padding: theme.spacing(1) },
    ...{ background: colorsOf(theme).background.primary, color: colorsOf(theme).text.link },
    '&:focus': { left: theme.spacing(1), top: theme.spacing(1) },
  }),
});
