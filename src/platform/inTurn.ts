const lines = new Map<string, Promise<unknown>>();

/**
 * Does one thing at a time of a kind in this process, in the order they were asked for. What waits for a lock in the database
 * holds a connection meanwhile: two hundred who sign up at once would leave none for anybody else. Waiting here costs nothing,
 * and the lock still decides between processes. Ask for it outside a transaction, with everything read that a sender sends slowly.
 */
export async function inTurn<Done>(kind: string, work: () => Promise<Done>): Promise<Done> {
  const before = lines.get(kind);
  const own = before ? before.then(work, work) : work();
  lines.set(kind, own);
  try {
    return await own;
  } finally {
    if (lines.get(kind) === own) lines.delete(kind);
  }
}
