import { bootData } from '../boot-data.ts';

const NAME = 'vnioc-visitor';

/** All tabs of a browser are one person's: one that signs in or stands in for somebody else makes the others follow. */
export function followVisitor(): void {
  const { id } = bootData().visitor;
  const tabs = new BroadcastChannel(NAME);
  tabs.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== id) window.location.reload();
  };
  tabs.postMessage(id);
}

/** Before the form is sent: the other tabs end with the session. */
export const tellSignedOut = (): void => new BroadcastChannel(NAME).postMessage('');
