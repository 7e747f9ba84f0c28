import type { Box } from './field.ts';

/** Tells how much is left. Never cuts: what is pasted stays, and the server says no to too much. */
export function countDown(box: Box): void {
  const counter = document.getElementById(`${box.id}-count`);
  if (!counter) return;
  const show = () => {
    const left = Number(box.dataset['max']) - Number(box.dataset['length'] ?? box.value.length);
    const words = left < 0 ? counter.dataset['over'] : counter.dataset['left'];
    counter.textContent = words?.replace('{count}', Math.abs(left).toLocaleString(document.documentElement.lang)) ?? '';
    counter.classList.toggle('over', left < 0);
  };
  box.addEventListener('input', show);
  show();
}
