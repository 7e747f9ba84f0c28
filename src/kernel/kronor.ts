import type { Ore } from './money.ts';

/** Why what was typed is no amount. */
export type KronorFault = 'empty' | 'letters' | 'notPositive' | 'tooLarge';

// "12 000", "12000,50", "1 200 000,5 kr": spaces part thousands only, and a comma or a point parts the öre. "12.000" is
// twelve thousand to some and twelve to others: it is refused, not guessed.
const pattern = /^(-?)(\d{1,3}(?: \d{3})+|\d+)(?:[,.](\d{1,2}))?$/;
const spaces = /[\s\u00a0\u202f]+/g;

/** Reads kronor as they are typed in Sweden, as whole öre; exact, for no fraction is ever made. */
export function readKronor(typed: string, largest: Ore): Ore | KronorFault {
  const text = typed
    .replace(spaces, ' ')
    .trim()
    .replace('\u2212', '-')
    .replace(/ ?(kr|kronor|sek)\.?$/i, '');
  if (text === '') return 'empty';
  const parts = pattern.exec(text);
  if (!parts) return 'letters';
  const [, minus, whole = '', fraction = ''] = parts;
  const digits = whole.replaceAll(' ', '').replace(/^0+(?=\d)/, '');
  if (minus || (/^0$/.test(digits) && Number(fraction) === 0)) return 'notPositive';
  if (digits.length > 12) return 'tooLarge';
  const ore = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return ore > largest ? 'tooLarge' : (ore as Ore);
}

/** An amount as somebody would type it: "12000" or "12000,50". */
export function typeKronor(amount: Ore): string {
  const [whole, rest] = [Math.floor(amount / 100), amount % 100];
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`;
}
