import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { language } from '../preferences.ts';
import { words } from '../words.ts';
import { useOfficeClock } from './use-office-clock.ts';
import { colorsOf } from './theme-colors.ts';

const TIME = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit' } as const),
});

const written = (now: number): string => {
  const part = Object.fromEntries(TIME.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part['weekday']} ${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}`;
};

/** The centre's time, which everything on the page is judged by; simulated time is marked. */
export function OfficeClock() {
  const styles = useStyles2(stylesOf);
  const clock = useOfficeClock();
  const said = words();
  if (clock === null) return null;
  return (
    <span className={styles.clock} data-testid="office-clock">
      <time dateTime={new Date(clock.now).toISOString()} title={said.officeTime}>
        {written(clock.now)}
      </time>
      {clock.simulated ? <strong className={styles.mark}>{said.simulated}</strong> : null}
    </span>
  );
}

const stylesOf = (theme: GrafanaTheme2) => ({
  clock: css({
    display: 'inline-flex',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  }),
  mark: css({
    ...{ ...theme.typography.bodySmall, padding: theme.spacing(0, 1), borderRadius: theme.shape.radius.default },
    ...{ color: colorsOf(theme).text.primary, border: `1px dashed ${colorsOf(theme).text.secondary}` },
  }),
});
