import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../marks/theme-colors.ts';
import { lazy, Suspense, useState } from 'react';
import { useLanguage, useWords, fill } from '../words/language.ts';
import { indicatorName, unitName } from '../office/office.ts';
import { useOffice } from '../office/use-office.ts';
import { figureWords } from './words.ts';

const WhyDrawer = lazy(() => import('./WhyDrawer.tsx').then((file) => ({ default: file.WhyDrawer })));

interface Props {
  readonly indicator: string;
  readonly unit: string;
  /** Default: the newest one. */
  readonly period?: string | null;
}

/** "Vì sao?" beside a figure: opens what stands behind it. */
export const WhyButton = ({ indicator, unit, period = null }: Props) => {
  const [words, styles, language, office] = [useWords(figureWords), useStyles2(getStyles), useLanguage(), useOffice()];
  const [open, setOpen] = useState(false);
  const names = {
    indicator: indicatorName(office, indicator, language),
    unit: unitName(office, unit, language),
  };
  return (
    <>
      <button type="button" className={styles.link} aria-label={fill(words.whyOf, names)} onClick={() => setOpen(true)}>
        {words.why}
      </button>
      {open && (
        <Suspense fallback={null}>
          <WhyDrawer indicator={indicator} unit={unit} period={period} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({
    ...{ background: 'none', border: 0, padding: '4px 0', color: themeColors(theme).text.link, cursor: 'pointer' },
    ...{ font: 'inherit', whiteSpace: 'nowrap' },
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${themeColors(theme).primary.main}`, outlineOffset: 2 },
  }),
});
