import type { Page } from '@vnioc/contract/words.ts';
import { useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { useAnswer } from '../../collector/use-answer.ts';
import { StateMark } from '../../marks/StateMark.tsx';
import { stateWords } from '../../marks/words.ts';
import { sourceName } from '../../office/office.ts';
import { useOffice } from '../../office/use-office.ts';
import { ShortUnit } from '../../office/ShortUnit.tsx';
import { Answered } from '../../screen/Answered.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import type { CompletenessLine } from './completeness.ts';
import { gradeOf, matrixOf } from './completeness.ts';
import { panelStyles } from './panel-styles.ts';
import { sourcesWords } from './words.ts';
import { Empty } from '../../screen/Empty.tsx';

/** Who has sent what of what was due, units by sources. */
export const CompletenessMatrix = () => (
  <Answered answer={useAnswer<Page<CompletenessLine>>('completeness', 60_000)}>
    {({ items }) => <MatrixTable lines={items} />}
  </Answered>
);

const MatrixTable = ({ lines }: { readonly lines: readonly CompletenessLine[] }) => {
  const words = useWords(sourcesWords);
  const language = useLanguage();
  const office = useOffice();
  const styles = useStyles2(panelStyles);
  const { registers } = office;
  const matrix = useMemo(
    () =>
      matrixOf(lines, { units: registers.units.map(({ id }) => id), sources: registers.sources.map(({ id }) => id) }),
    [lines, registers],
  );
  if (matrix.units.length === 0) return <Empty message={words.noMatrix} />;
  return (
    <>
      <p>{words.matrix}</p>
      <div className={styles.matrix} tabIndex={0} role="region" aria-label={words.tab_completeness}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {matrix.sources.map((source) => (
                <th scope="col" key={source}>
                  {sourceName(office, source, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.units.map((unit) => (
              <tr key={unit}>
                <th scope="row">
                  <ShortUnit id={unit} />
                </th>
                {matrix.sources.map((source) => (
                  <Cell key={source} line={matrix.cell(unit, source)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Cell = ({ line }: { readonly line: CompletenessLine | undefined }) => {
  const words = useWords(sourcesWords);
  const states = useWords(stateWords);
  const styles = useStyles2(panelStyles);
  const grade = line === undefined ? null : gradeOf(line);
  if (line === undefined || grade === null)
    return <td className={styles.nothing} aria-label={words.nothingOwed} title={words.nothingOwed} />;
  return (
    <td>
      <span className={styles.mark}>
        {grade !== 'normal' && <StateMark state={grade} size={10} label={states[grade]} />}
        {line.present}/{line.expected}
      </span>
    </td>
  );
};
