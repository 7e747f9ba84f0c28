import type { Language } from '#kernel/text.ts';

const sv = {
  words: {
    title: 'Ordlista',
    lead: (count: number) => `${count} ord som har en särskild betydelse här. Under varje ord står det engelska.`,
  },
  conferences: {
    title: 'Årskonferenser',
    lead: 'Provrummens resultat redovisas på Reglabs årskonferens. Här är de konferenser som vi har hittat uppgifter om.',
    caption: 'Årskonferenser som är kända',
    columns: { year: 'År', days: 'Dagar', place: 'Plats', theme: 'Tema', source: 'Källa' },
    unknown: 'Okänt',
    digital: 'Digital',
    sourceOf: (year: number, number: number) => `Källa ${number} för ${year}`,
    gaps: 'Åren 2010–2014, 2019 och 2024–2026 saknas: inga offentliga uppgifter har hittats.',
    none: 'Inga konferenser är registrerade.',
  },
};

const en: typeof sv = {
  words: {
    title: 'Word list',
    lead: (count) => `${count} words that have a meaning of their own here. Under each stands the Swedish one.`,
  },
  conferences: {
    title: 'Annual conferences',
    lead: 'The results of provrum are presented at Reglab’s annual conference. These are the conferences we have found details of.',
    caption: 'Annual conferences that are known',
    columns: { year: 'Year', days: 'Days', place: 'Place', theme: 'Theme', source: 'Source' },
    unknown: 'Unknown',
    digital: 'Online',
    sourceOf: (year, number) => `Source ${number} for ${year}`,
    gaps: 'The years 2010–2014, 2019 and 2024–2026 are missing: no public details were found.',
    none: 'No conferences are on record.',
  },
};

/** The words of the word list and the list of annual conferences. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
