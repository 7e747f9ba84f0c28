import net from 'node:net';
import { after } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** What was taken, read back as a mail program reads it. */
  readonly received: readonly Email[];
  readonly close: () => Promise<void>;
}

/** A real mail server on a free port of this computer, stopped when the file's tests are done. */
export async function mailServer(options: Partial<SMTPServerOptions> = {}): Promise<MailServer> {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          received.push(mail);
          done();
        }, done);
      });
    },
    ...options,
  });
  server.on('error', () => {}); // a client that hangs up
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await new Promise<void>((resolve) => server.close(resolve));
  };
  after(close);
  return { url: `smtp://127.0.0.1:${(server.server.address() as net.AddressInfo).port}`, received, close };
}

/** What a mail server answers instead of taking a mail. */
export const smtpError = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/** A mail server that hangs up when it has the letter, without saying whether it took it. */
export async function breakingMailServer(): Promise<{ readonly url: string }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    let letter: string | null = null;
    socket.write('220 ready\r\n');
    socket.on('data', (said) => {
      if (letter !== null) {
        letter += String(said); // it comes in pieces
        if (letter.endsWith('\r\n.\r\n')) socket.destroy();
      } else if (/^DATA/m.test(String(said))) {
        letter = '';
        socket.write('354 go on\r\n');
      } else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => void server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}` };
}
