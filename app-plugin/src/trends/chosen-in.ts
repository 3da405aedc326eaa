import { CustomVariable, sceneGraph, type SceneObject } from '@grafana/scenes';

export interface TrendChosen {
  readonly indicator: string;
  readonly units: readonly string[];
}

/** The choice that stands in a scene's variables. */
export function chosenIn(model: SceneObject): TrendChosen {
  const [indicator] = valuesOf(model, 'indicator');
  return { indicator: indicator ?? '', units: valuesOf(model, 'units') };
}

export const variableIn = (model: SceneObject, name: string): CustomVariable => {
  const found = sceneGraph.lookupVariable(name, model);
  if (!(found instanceof CustomVariable)) throw new Error(`the scene has no variable "${name}"`);
  return found;
};

const valuesOf = (model: SceneObject, name: string): readonly string[] => {
  const value = variableIn(model, name).getValue();
  return (Array.isArray(value) ? value : [value]).map(String).filter((one) => one !== '');
};
