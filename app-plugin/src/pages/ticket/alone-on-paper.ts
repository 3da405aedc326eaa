import { injectGlobal } from '@emotion/css';

/** Grafana prints its bars and its dark ground around a page: not around what is meant for paper (`data-paper`). */
export const aloneOnPaper = (): void =>
  injectGlobal({
    '@media print': {
      'body:has([data-paper])': {
        '&, & .main-view, & main, & main :has([data-paper])': { background: '#fff !important' },
        // the navigation beside the page, the bar above it, and the room that they take
        '& .main-view > :not(:has(main))': { display: 'none !important' },
        '& .main-view > :has(main), & main': { padding: '0 !important', margin: '0 !important' },
        '& main h1': { color: '#1f1f1f !important' },
      },
    },
  });
