import type { TemplateSrv } from '@grafana/runtime';
import { sceneInterpolator } from '#scenes/sceneInterpolator';

declare global {
  interface Window {
    readonly __grafanaSceneContext?: object;
  }
}

/** Variables live in the scene that asks; outside of one a text stays as it is. */
export function templateSrv(): TemplateSrv {
  return {
    getVariables: () => [],
    containsTemplate: (target = '') => target.includes('$'),
    updateTimeRange: () => undefined,
    replace(target = '', scopedVars, format) {
      const named: unknown = scopedVars?.['__sceneObject']?.value?.valueOf();
      const scene = typeof named === 'object' && named !== null ? named : window.__grafanaSceneContext;
      return scene === undefined || target === '' ? target : sceneInterpolator(scene, target, scopedVars, format);
    },
  };
}
