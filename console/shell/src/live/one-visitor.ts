import { bootData } from '../boot-data.ts';

/** A channel hears the other tabs, not itself. */
const tabs = new BroadcastChannel('vnioc-visitor');
const NOBODY = '';
/** Until the server has ended the session. */
const SIGN_OUT_MILLISECONDS = 1500;

/** All tabs of a browser are one person's: one that signs in or stands in for somebody else makes the others follow. */
export function followVisitor(): void {
  const { id } = bootData().visitor;
  tabs.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== id) setTimeout(() => window.location.reload(), data === NOBODY ? SIGN_OUT_MILLISECONDS : 0);
  };
  tabs.postMessage(id);
}

/** Before the form is sent: the other tabs end with the session. */
export const tellSignedOut = (): void => tabs.postMessage(NOBODY);
