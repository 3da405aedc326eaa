import type { EmbeddedScene, SceneObject } from '@grafana/scenes';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { Alert } from '@grafana/ui';
import { useWords } from '../words/language.ts';
import { boardWords } from './words.ts';

/** A scene whose choices the address carries; null: Grafana has no data source of ours that it could ask. */
export const SceneInPage = ({ scene }: { readonly scene: EmbeddedScene | null }) => {
  const words = useWords(boardWords);
  if (scene === null) return <Alert severity="warning" title={words.noSource} />;
  return (
    <UrlSyncContextProvider scene={scene as unknown as SceneObject} updateUrlOnInit={false} createBrowserHistorySteps>
      <scene.Component model={scene} />
    </UrlSyncContextProvider>
  );
};
