import { css } from '@emotion/css';

const INK = '#1f1f1f';
const RULE = '#9a9a9a';

/** Whose hands, on paper: the same order of brightness as on a light screen. */
const HANDS: Readonly<Record<string, string>> = {
  unit: '#555',
  late: '#c4162a',
  ioc: '#b8b8b8',
  waiting: 'repeating-linear-gradient(90deg, #555 0 2px, #fff 2px 5px)',
  off: '#fff',
};

/**
 * A ticket on paper: black on white whatever the theme, one column, nothing that is pressed, no page half empty. Bars keep
 * their shades, since they say what the table below them says.
 */
export const paperStyle = css({
  '@media print': {
    '& [data-screen]': { display: 'none !important' },
    '&, & *': {
      ...{ color: `${INK} !important`, background: 'transparent !important' },
      ...{ borderColor: `${RULE} !important`, boxShadow: 'none !important' },
    },
    ...Object.fromEntries(
      Object.entries(HANDS).map(([hands, background]) => [
        `& [data-shade="${hands}"]`,
        { background: `${background} !important`, printColorAdjust: 'exact' },
      ]),
    ),
    '& a': { textDecoration: 'none' },
    '& section > header': { breakAfter: 'avoid' },
    '& li, & tr': { breakInside: 'avoid' },
  },
});

/** Seen on paper alone. */
export const onPaper = css({ display: 'none', '@media print': { display: 'revert' } });
