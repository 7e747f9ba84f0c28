import type net from 'node:net';
import { after } from 'node:test';
import hoodiecrow from 'hoodiecrow-imap';

export interface ImapServer {
  readonly url: string;
  /** A new mail arrives. */
  readonly deliver: (raw: string) => void;
  /** How many mails have been marked as read. */
  readonly seen: () => number;
  readonly close: () => Promise<void>;
}

/** A real mailbox behind IMAP on a free port of this computer, stopped when the file's tests are done. */
export async function imapServer(): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: ['UNSELECT', 'IDLE', 'NAMESPACE', 'ENABLE'],
    storage: { INBOX: { messages: [] } },
  });
  const sockets = new Set<net.Socket>();
  server.server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as net.AddressInfo;
  const inbox = server.getMailbox('INBOX');
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(resolve));
  };
  after(close);
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}/INBOX`,
    deliver: (raw) => void server.appendMessage(inbox, [], false, raw),
    seen: () => inbox.messages.filter(({ flags }) => flags.includes('\\Seen')).length,
    close,
  };
}
