import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ChangeEvent } from 'react';
import { bootData } from '../boot-data.ts';
import { words } from '../words.ts';
import { colorsOf } from './theme-colors.ts';

const submit = ({ currentTarget }: ChangeEvent<HTMLSelectElement>): void => currentTarget.form?.requestSubmit();

/** On a demonstration, and only there: whom of its fictitious people the operator stands in for. */
export function PersonPicker() {
  const styles = useStyles2(stylesOf);
  const { mayActAs, actsAs } = bootData().visitor;
  const said = words();
  if (mayActAs.length === 0) return null;
  return (
    <form method="post" action="/act-as" className={styles.form} title={said.actAsHint}>
      <label htmlFor="console-person" className={styles.mark}>
        {said.actAs}
      </label>
      <select
        id="console-person"
        name="person"
        defaultValue={actsAs?.id ?? ''}
        onChange={submit}
        className={styles.list}
      >
        <option value="">{said.actsForNobody}</option>
        {mayActAs.map(({ id, name, position }) => (
          <option key={id} value={id}>
            {name}, {position}
          </option>
        ))}
      </select>
    </form>
  );
}

const stylesOf = (theme: GrafanaTheme2) => ({
  form: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), '& label': { margin: 0 } }),
  mark: css({
    ...{ ...theme.typography.bodySmall, padding: theme.spacing(0, 1), borderRadius: theme.shape.radius.default },
    ...{ color: colorsOf(theme).text.primary, border: `1px dashed ${colorsOf(theme).text.secondary}` },
  }),
  list: css({
    ...{ minHeight: 32, width: 190, padding: theme.spacing(0, 1), borderRadius: theme.shape.radius.default },
    ...{ color: colorsOf(theme).text.primary, background: colorsOf(theme).background.secondary },
    border: `1px solid ${colorsOf(theme).border.medium}`,
  }),
});
