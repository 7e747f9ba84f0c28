import type { Text } from '#kernel/text.ts';

const county = (name: string): Text => ({ sv: `${name}s län`, en: `${name} County` });
/** Where the name takes no s. */
const bare = (name: string): Text => ({ sv: `${name} län`, en: `${name} County` });

/** The counties by their official codes (SCB). */
export const counties: Readonly<Record<string, Text>> = {
  '01': county('Stockholm'),
  '03': bare('Uppsala'),
  '04': county('Södermanland'),
  '05': county('Östergötland'),
  '06': county('Jönköping'),
  '07': county('Kronoberg'),
  '08': bare('Kalmar'),
  '09': county('Gotland'),
  '10': bare('Blekinge'),
  '12': bare('Skåne'),
  '13': county('Halland'),
  '14': county('Västra Götaland'),
  '17': county('Värmland'),
  '18': bare('Örebro'),
  '19': county('Västmanland'),
  '20': county('Dalarna'),
  '21': county('Gävleborg'),
  '22': county('Västernorrland'),
  '23': county('Jämtland'),
  '24': county('Västerbotten'),
  '25': county('Norrbotten'),
};
