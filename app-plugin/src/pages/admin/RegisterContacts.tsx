import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { themeColors } from '../../marks/theme-colors.ts';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import { Empty } from '../../screen/Empty.tsx';
import { useWords } from '../../words/language.ts';
import { registerContacts } from './register-contacts.ts';
import { roleWords } from './role-words.ts';
import type { People } from './use-people.ts';
import { adminWords } from './words.ts';

/** While there is no roster: who is called by the register, and what a row of the roster would change. */
export const RegisterContacts = ({ people }: { readonly people: People }) => {
  const words = useWords(adminWords);
  const roles = useWords(roleWords);
  const styles = useStyles2(stylesOf);
  const contacts = registerContacts(people.items);
  return (
    <div className={styles}>
      <Empty message={words.noDuties}>{words.addDutyHint}</Empty>
      {contacts.length > 0 && (
        <table>
          <caption>{words.onDutyByRegister}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.person}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map(({ unit, role, id }) => (
              <tr key={`${unit} ${role} ${id}`}>
                <td>
                  <ShortUnit id={unit} />
                </td>
                <td>{roles[role]}</td>
                <td>{people.nameOf(id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

const stylesOf = (theme: GrafanaTheme2) => {
  const { text, border } = themeColors(theme);
  return css({
    ...{ display: 'flex', flexDirection: 'column', gap: 8 },
    table: { fontSize: 13, width: '100%' },
    caption: { captionSide: 'top', fontWeight: 600, padding: '4px 8px', color: text.primary, textAlign: 'left' },
    'th, td': { height: 30, padding: '2px 8px', textAlign: 'left', borderBottom: `1px solid ${border.weak}` },
    th: { fontSize: 12, fontWeight: 400, color: text.secondary },
  });
};
