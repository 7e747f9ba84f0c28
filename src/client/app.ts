/**
 * The only script of every page. Nothing here is needed: each part makes something that works without it faster or safer.
 * What is heavy (the editor, the list of people to mention) is fetched by pages that have a place for it.
 */
import { saveDrafts } from './autosave.ts';
import { keepRoll } from './checkIn.ts';
import { offerCopy } from './copy.ts';
import { countDown } from './counter.ts';
import { keepFresh } from './live.ts';
import { lookUpSimilar } from './similar.ts';

const each = <Found extends HTMLElement>(selector: string, act: (found: Found) => void) =>
  document.querySelectorAll<Found>(selector).forEach(act);

each('[data-live]', keepFresh);
each('[data-roll]', keepRoll);
each('form[data-autosave]', saveDrafts);
each('[data-max]', countDown);
each('[data-copy]', offerCopy);
each('[data-similar]', lookUpSimilar);

each<HTMLTextAreaElement>('textarea[data-rich]', (area) => void enrich(area));
each<HTMLTextAreaElement>('textarea[data-mentions]:not([data-rich])', (area) => void mention(area));

async function enrich(area: HTMLTextAreaElement): Promise<void> {
  const { writeRich } = await import('./rich.ts');
  writeRich(area);
}

async function mention(area: HTMLTextAreaElement): Promise<void> {
  const { offerNames, textareaCaret } = await import('./mentions.ts');
  offerNames(area, textareaCaret(area), area.dataset);
}
