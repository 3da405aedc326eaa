import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { themeColors } from '../marks/theme-colors.ts';

export const PHONE = '@media (max-width: 768px)';

export const searchStyles = (theme: GrafanaTheme2) => {
  const { background, border, text, primary } = themeColors(theme);
  const round = theme.shape.radius.default;
  return {
    box: css({ position: 'relative' }),
    button: css({
      ...{ minWidth: 44, minHeight: 44, padding: theme.spacing(0, 2), borderRadius: round },
      ...{ color: text.primary, background: background.secondary, border: `1px solid ${border.medium}` },
      ...{ display: 'none', [PHONE]: { display: 'block' } },
    }),
    place: css({ [PHONE]: { display: 'none' } }),
    whole: css({
      [PHONE]: {
        ...{ display: 'flex', flexDirection: 'column', position: 'fixed', inset: 0, zIndex: theme.zIndex.modal },
        ...{ padding: 8, background: background.canvas },
      },
    }),
    row: css({ display: 'flex', alignItems: 'center', gap: 8, position: 'relative' }),
    field: css({
      ...{ width: 280, height: 32, padding: '0 56px 0 10px', borderRadius: round, fontSize: 14 },
      ...{ color: text.primary, background: theme.components.input.background },
      border: `1px solid ${theme.components.input.borderColor}`,
      '&::placeholder': { color: text.secondary, opacity: 1 },
      '&:focus': { outline: `2px solid ${primary.border}`, outlineOffset: 0 },
      [PHONE]: { flex: 1, minWidth: 0, height: 44, fontSize: 16, paddingRight: 10 }, // below 16 px a phone zooms in
    }),
    hint: css({
      ...{ position: 'absolute', right: 8, pointerEvents: 'none', padding: 0, border: 0, boxShadow: 'none' },
      ...{ fontFamily: 'inherit', fontSize: 12, color: text.secondary, background: 'none' },
      [PHONE]: { display: 'none' },
    }),
    popup: css({
      ...{ position: 'absolute', top: '100%', right: 0, marginTop: 4, zIndex: theme.zIndex.dropdown },
      ...{ width: 'min(560px, calc(100vw - 32px))', maxHeight: 'min(70vh, 640px)', overflowY: 'auto' },
      ...{ background: background.primary, border: `1px solid ${border.medium}`, borderRadius: round },
      boxShadow: theme.shadows.z3,
      [PHONE]: { position: 'static', width: '100%', maxHeight: 'none', flex: 1, marginTop: 8, boxShadow: 'none' },
    }),
    said: css({ margin: 0, padding: '10px 12px', color: text.primary }),
    foot: css({
      ...{ margin: 0, padding: '6px 12px', fontSize: 12, color: text.secondary, borderTop: `1px solid ${border.weak}` },
      [PHONE]: { display: 'none' },
    }),
    heard: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
    stale: css({ opacity: 0.6 }),
  };
};
