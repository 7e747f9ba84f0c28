/** Shows a button that copies a text, where the browser can: without it one marks the text as anywhere. */
export function offerCopy(button: HTMLElement): void {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  // Only pages fetched over TLS, or from this machine, may write to the clipboard.
  if (!source || !window.isSecureContext) return;
  button.hidden = false;
  button.addEventListener('click', () => void copy(source, button));
}

async function copy(source: HTMLElement, button: HTMLElement): Promise<void> {
  const text = source instanceof HTMLTextAreaElement ? source.value : source.innerText;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset['copied'] ?? '';
  } catch {
    // Not allowed here: the text is marked instead, for the reader's own copying.
    getSelection()?.selectAllChildren(source);
    if (source instanceof HTMLTextAreaElement) source.select();
  }
}
