import { type Box, settled } from './field.ts';

/** Shows what others have proposed already, while the title is being written. */
export function lookUpSimilar(box: Box): void {
  const place = document.getElementById(`${box.id}-similar`);
  const address = box.dataset['similar'];
  if (!place || !address) return;
  let last = '';
  const look = async () => {
    const words = box.value.trim();
    if (words === last) return;
    last = words;
    const asked = new URL(address, location.href);
    asked.searchParams.set('q', words);
    const answer = words.length < 4 ? null : await fetch(asked).catch(() => null);
    if (words === last) place.innerHTML = answer?.ok ? await answer.text() : '';
  };
  box.addEventListener(
    'input',
    settled(() => void look(), 400),
  );
}
