import { SceneTimeRange } from '@grafana/scenes';

/** A range that nobody chooses: it stays out of the address, where the range of another scene of the page may stand. */
export class StillRange extends SceneTimeRange {
  override get urlSync(): undefined {
    return undefined;
  }
}
