import type { Listener } from './listen.ts';

/** What a stream may say: that something has changed, and never what. Whoever hears it reads again, with the rights of that moment. */
const changed = 'changed';

export interface StreamOptions {
  /** What is listened to: the payload of the channel's messages. */
  readonly subject: string;
  /** Who listens: nobody holds more than a few streams at once. */
  readonly reader: string;
  /** Asked before every word: false ends the stream. */
  readonly allowed: () => Promise<boolean>;
  /** True where something may have changed before the stream stood; asked once, when it hears already. */
  readonly stale: () => Promise<boolean>;
}

/** Server-sent events on what the database's notifications say: one listener per node, any number of streams. */
export interface Live {
  /** A stream to send as a response's body; null where the reader holds too many. */
  readonly stream: (options: StreamOptions) => ReadableStream<Uint8Array> | null;
  readonly close: () => void;
}

export interface LiveLimits {
  /** Between two signs of life: shorter than the minute after which proxies cut a silent connection. */
  readonly beat: number;
  /** A browser over HTTP/1.1 has six connections to a site; pages need some of them. */
  readonly perReader: number;
}

interface Stream {
  readonly reader: string;
  readonly tell: () => Promise<void>;
  readonly beat: () => Promise<void>;
  readonly end: () => void;
}

/** Listens to a channel from now on. */
export function openLive(
  listener: Listener,
  channel: string,
  limits: LiveLimits = { beat: 25_000, perReader: 4 },
): Live {
  const bySubject = new Map<string, Set<Stream>>();
  const all = () => [...bySubject.values()].flatMap((streams) => [...streams]);
  const stop = listener.on(channel, (payload) => {
    // Null: the connection is new, and what was said meanwhile is lost. Then everybody reads again.
    for (const stream of payload === null ? all() : (bySubject.get(payload) ?? [])) void stream.tell();
  });
  const heart = setInterval(() => {
    for (const stream of all()) void stream.beat();
  }, limits.beat);
  heart.unref();

  const leave = (subject: string, stream: Stream) => {
    bySubject.get(subject)?.delete(stream);
    if (bySubject.get(subject)?.size === 0) bySubject.delete(subject);
  };
  return {
    stream: (options) => {
      if (all().filter(({ reader }) => reader === options.reader).length >= limits.perReader) return null;
      return createStream(options, {
        joined: (stream) => bySubject.set(options.subject, (bySubject.get(options.subject) ?? new Set()).add(stream)),
        left: (stream) => leave(options.subject, stream),
      });
    },
    close: () => {
      stop();
      clearInterval(heart);
      for (const stream of all()) stream.end();
    },
  };
}

interface Membership {
  readonly joined: (stream: Stream) => void;
  readonly left: (stream: Stream) => void;
}

const encoder = new TextEncoder();
/** So many words that nobody has fetched mean that nobody reads. */
const mostUnread = 20;

function createStream({ reader, allowed, stale }: StreamOptions, membership: Membership): ReadableStream<Uint8Array> {
  let stream: Stream | null = null;
  let said = 0;
  const leave = () => {
    if (stream) membership.left(stream);
    stream = null;
  };
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const end = () => {
        if (!stream) return;
        leave();
        controller.close();
      };
      const say = async (words: string) => {
        const may = await allowed().catch(() => false);
        if (!stream) return;
        if (!may || (controller.desiredSize ?? 0) < -mostUnread) return end();
        controller.enqueue(encoder.encode(words));
      };
      // The id makes the browser say at a reconnection that it was here before.
      const tell = () => say(`id: ${(said += 1)}\ndata: ${changed}\n\n`);
      stream = { reader, tell, beat: () => say(':\n\n'), end };
      membership.joined(stream);
      controller.enqueue(encoder.encode('retry: 3000\n\n'));
      if (await stale().catch(() => true)) await tell();
    },
    cancel: leave,
  });
}
