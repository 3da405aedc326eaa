/** Of the app's own copy of @grafana/scenes; it reads scene objects structurally, so any copy's will do. */
declare module '#scenes/sceneInterpolator' {
  import type { ScopedVars } from '@grafana/data';

  export function sceneInterpolator(
    scene: object,
    target: string,
    scopedVars?: ScopedVars,
    format?: string | Function,
  ): string;
}
