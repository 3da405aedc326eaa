import { Alert, Button } from '@grafana/ui';
import type { CollectorFault } from '../collector/collector-fault.ts';
import { fill, useWords } from '../words/language.ts';
import { frameWords } from './words.ts';

interface Props {
  readonly fault: CollectorFault;
  readonly again?: () => unknown;
}

/** What went wrong, in the collector's own sentence, each faulty field, and the way to try again. */
export const Fault = ({ fault, again }: Props) => {
  const words = useWords(frameWords);
  const { title, faults, instance } = fault.problem;
  return (
    <Alert severity="error" title={title ?? words.failed}>
      <p>{fault.message}</p>
      {faults !== undefined && (
        <ul>
          {faults.map(({ at, sentence }) => (
            <li key={`${at} ${sentence}`}>
              <code>{at}</code>: {sentence}
            </li>
          ))}
        </ul>
      )}
      {instance !== undefined && <p>{fill(words.faultId, { id: instance })}</p>}
      {again !== undefined && (
        <Button size="sm" variant="secondary" onClick={() => void again()}>
          {words.again}
        </Button>
      )}
    </Alert>
  );
};
