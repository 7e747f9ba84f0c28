/** What a reader searches for, as words that the database can be asked for. */

const wordsMax = 8;
const lettersMax = 40;

/** The words of a search or a text, each once, in small letters. Signs are no words: `&|!():*'` searches for nothing. */
export const wordsOf = (text: string, most = wordsMax): readonly string[] => {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, lettersMax)))].slice(0, most);
};

/**
 * A search in PostgreSQL's language (`to_tsquery`): every word, or a word that begins with it. Only letters and digits
 * reach it, so nothing that is typed can change its meaning. Null where there is nothing to search for.
 *
 * No stemmer of PostgreSQL's leads *provrummet* to *provrum*: the definite ending is taken off here, and both are asked for.
 */
export const searchQuery = (words: readonly string[]): string | null =>
  words.length === 0
    ? null
    : words
        .map((word) => [word, ...bare(word)].map((form) => `${form}:*`).join('|'))
        .map((any) => `(${any})`)
        .join('&');

const definite = /^(\p{L}{3,}?)(?:e[nt]s?|arna|erna|orna)$/u;

/** The word without its definite ending: mötet → möt, provrummen → provrum. */
function bare(word: string): readonly string[] {
  const stem = definite.exec(word)?.[1];
  if (!stem) return [];
  const single = stem.replace(/mm$/, 'm');
  return single === stem ? [stem] : [stem, single];
}
