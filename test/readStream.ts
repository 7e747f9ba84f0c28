/** Everything that has been said on a stream so far, and whether it has ended. */
export interface Said {
  words: string;
  ended: boolean;
}

/** Reads a stream for as long as it says something, in the background. */
export function readStream(stream: ReadableStream<Uint8Array>): {
  readonly said: Said;
  readonly cancel: () => Promise<void>;
} {
  const said: Said = { words: '', ended: false };
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const readOn = async (): Promise<void> => {
    const { done, value } = await reader.read();
    said.ended = done;
    if (done) return;
    said.words += decoder.decode(value, { stream: true });
    return await readOn();
  };
  void readOn();
  return { said, cancel: () => reader.cancel() };
}
