/** The package has no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server as NetServer } from 'node:net';

  interface Mailbox {
    readonly messages: readonly { readonly flags: readonly string[] }[];
  }
  interface Server {
    readonly server: NetServer;
    readonly listen: (port: number, host: string, done: () => void) => void;
    readonly close: (done: () => void) => void;
    readonly getMailbox: (path: string) => Mailbox;
    readonly appendMessage: (mailbox: Mailbox, flags: readonly string[], date: false, raw: string) => unknown;
  }
  export default function open(options: Readonly<Record<string, unknown>>): Server;
}
