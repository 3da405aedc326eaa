import { CustomVariable } from '@grafana/scenes';

export interface SceneChoice {
  readonly text: string;
  readonly value: string;
}

type More = Omit<NonNullable<ConstructorParameters<typeof CustomVariable>[0]>, 'name' | 'value' | 'text' | 'query'>;

/** A variable of a scene with the choices it has; of what begins with a list several may be chosen. */
export function choiceVariable(
  name: string,
  begins: string | readonly string[],
  choices: readonly SceneChoice[],
  more: More = {},
): CustomVariable {
  const textOf = (value: string): string => choices.find((one) => one.value === value)?.text ?? value;
  const chosen =
    typeof begins === 'string'
      ? { value: begins, text: textOf(begins) }
      : { isMulti: true, value: [...begins], text: begins.map(textOf) };
  return new CustomVariable({ name, ...chosen, valuesFormat: 'json', query: JSON.stringify(choices), ...more });
}
