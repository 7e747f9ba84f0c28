/** A box to write in. */
export type Box = HTMLInputElement | HTMLTextAreaElement;

/** What is said aloud without moving the focus. */
export function say(words: string): void {
  const place = document.getElementById('says') ?? document.body.appendChild(speaker());
  place.textContent = words;
}

function speaker(): HTMLElement {
  const made = document.createElement('p');
  made.id = 'says';
  made.className = 'vh';
  made.role = 'status';
  return made;
}

/** Waits until nobody has asked for a while, then acts once. */
export function settled(act: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
