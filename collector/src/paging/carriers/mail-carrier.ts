import { createTransport, type MailMessage } from 'nodemailer';
import type { PagingPolicy } from '../../catalog/paging-policy.ts';
import { PageError, type Carrier, type Message } from '../page.ts';

type MailPolicy = NonNullable<PagingPolicy['mail']>;

/** Milliseconds; together well below the lease of the agenda, so that nobody else takes the page meanwhile. */
const TIMEOUTS = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000, dnsTimeout: 8000 };

/** Mail over SMTP, one connection for one message, so that a lost connection leaves one message doubtful and no other. */
export function mailCarrier(policy: MailPolicy, secret: (name: string) => string | undefined): Carrier {
  const { host, port, from, tls, userEnv, passwordEnv } = policy;
  const user = userEnv === null ? undefined : secret(userEnv);
  const pass = passwordEnv === null ? undefined : secret(passwordEnv);
  return {
    channel: 'mail',
    send: async (message, signal) => {
      const transport = createTransport({
        ...{ host, port, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true },
        ...(tls ? (port === 465 ? { secure: true } : { requireTLS: true }) : {}),
        ...(user === undefined ? {} : { auth: { user, pass: pass ?? '' } }),
      });
      const handed = { over: false };
      transport.use('stream', (mail, done) => {
        if (mail.message !== undefined) noteHandingOver(mail.message, handed);
        done();
      });
      try {
        await transport.sendMail({ ...mailOf(message, from), signal });
      } catch (cause) {
        throw pageErrorOf(cause, handed.over);
      } finally {
        transport.close();
      }
    },
  };
}

type Composed = Pick<NonNullable<MailMessage['message']>, 'createReadStream'>;

/** The message is read after the server asked for it; until its last byte was, the server cannot have taken it. */
function noteHandingOver(message: Composed, handed: { over: boolean }): void {
  const create = message.createReadStream.bind(message);
  message.createReadStream = (options) => create(options).once('end', () => (handed.over = true));
}

const mailOf = ({ messageId, to, subject, text, repeated }: Message, from: string) => ({
  ...{ messageId, to, from, subject, text },
  headers: { 'Auto-Submitted': 'auto-generated', ...(repeated ? { 'X-VNIOC-Repeated': 'yes' } : {}) },
});

function pageErrorOf(cause: unknown, handedOver: boolean): PageError {
  const { responseCode, code } = cause as { readonly responseCode?: unknown; readonly code?: unknown };
  const said = typeof responseCode === 'number' ? responseCode : null;
  // A wrong password is ours to mend; the pages wait for it.
  if (said !== null && said >= 500 && code !== 'EAUTH') return new PageError('final', `SMTP ${said}`, { cause });
  if (said !== null) return new PageError('temporary', `SMTP ${said}`, { cause });
  const kind = handedOver ? 'doubtful' : 'temporary';
  return new PageError(kind, typeof code === 'string' ? code : 'connection lost', { cause });
}
