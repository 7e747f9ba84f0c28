import { type Language, languages } from '#kernel/text.ts';

/** The language that a program's reader wants most, of those we have: Swedish where the header says nothing of use. */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map(readWish)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ language, weight }) => language !== null && weight > 0)?.language ?? 'sv';
}

function readWish(wish: string) {
  const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
  const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
  return {
    language: languages.find((known) => tag.split('-')[0] === known) ?? null,
    weight: quality === undefined ? 1 : Number(quality),
  };
}
