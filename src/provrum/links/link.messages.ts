import type { Language } from '#kernel/text.ts';
import type { FieldErrors } from '#platform/form.ts';
import type { LinkRelation, LinkTarget } from './events.ts';

const svTargets: Readonly<Record<LinkTarget, string>> = {
  provrum: 'Provrum',
  network: 'Nätverk',
  learningProject: 'Lärprojekt',
};
const enTargets: Readonly<Record<LinkTarget, string>> = {
  provrum: 'Provrum',
  network: 'Network',
  learningProject: 'Learning project',
};
const svRelations: Readonly<Record<LinkRelation, string>> = { cameFrom: 'Kom ur', ledTo: 'Ledde till' };
const enRelations: Readonly<Record<LinkRelation, string>> = { cameFrom: 'Came out of', ledTo: 'Led to' };

const sv = {
  heading: 'Vad provrummet hänger ihop med',
  title: (title: string) => `Samband: ${title}`,
  lead: 'Vad provrummet kom ur, och vad det ledde till. Ett samband med ett annat provrum eller med ett nätverk visas hos båda.',
  panel: 'Hänger ihop med',
  relations: svRelations,
  targets: svTargets,
  none: 'Inget är antecknat än.',
  change: 'Ändra sambanden',
  add: 'Lägg till ett samband',
  remove: 'Ta bort',
  removeLabel: (name: string) => `Ta bort sambandet med ”${name}”`,
  form: {
    heading: 'Lägg till ett samband',
    relation: 'Hur hänger de ihop?',
    cameFrom: 'Det här provrummet kom ur …',
    ledTo: 'Det här provrummet ledde till …',
    target: 'Vad hänger det ihop med?',
    provrum: 'Provrummet',
    provrumHint: 'Nummer eller adress, till exempel 12. Bara om det är ett annat provrum.',
    network: 'Nätverket',
    networkHint: 'Bara om det är ett nätverk. Finns det inte i listan väljer du det sista i den.',
    chooseNetwork: 'Välj ett nätverk',
    elsewhere: 'Ett annat nätverk, som inte finns här',
    name: 'Namnet på lärprojektet eller det andra nätverket',
    nameHint: 'Bara om det är ett lärprojekt, eller ett nätverk som inte finns i listan.',
    address: 'Lärprojektets webbadress',
    addressHint: 'Börjar med https://. Bara om det är ett lärprojekt.',
    send: 'Lägg till',
  },
  readOnly: 'Kansliet, organisationen bakom förslaget och den som leder provrummet kan ändra det här.',
  errors: {
    relation: 'Välj om provrummet kom ur det andra eller ledde till det',
    target: 'Välj om det är ett provrum, ett nätverk eller ett lärprojekt',
    provrum: 'Ange provrummets nummer eller adress',
    provrumLong: 'Ange bara provrummets nummer eller adress',
    provrumUnknown: 'Det finns inget sådant provrum som du kan läsa',
    network: 'Välj ett nätverk, eller skriv vad det heter',
    networkUnknown: 'Det finns inget sådant nätverk. Välj ett i listan',
    name: 'Skriv vad nätverket eller lärprojektet heter',
    nameLong: 'Namnet får vara högst 200 tecken',
    address: 'Skriv en webbadress som börjar med https://',
    addressLong: 'Adressen får vara högst 500 tecken',
    'to-itself': 'Ange ett annat provrum än det här',
  } as Readonly<Record<string, string>>,
  flash: { added: 'Sambandet är antecknat.', removed: 'Sambandet är borttaget.' },
  refused: {
    notYours: 'Du kan inte ändra sambanden',
    otherWay: 'De två är redan kopplade åt andra hållet. Ta bort det sambandet först.',
    tooMany: 'Provrummet har redan så många samband som det får ha. Ta bort något först.',
    other: 'Det går inte att ändra sambanden nu.',
  },
};

const en: typeof sv = {
  heading: 'What the provrum is connected with',
  title: (title) => `Links: ${title}`,
  lead: 'What the provrum came out of, and what it led to. A link with another provrum or with a network is shown at both.',
  panel: 'Connected with',
  relations: enRelations,
  targets: enTargets,
  none: 'Nothing is noted yet.',
  change: 'Change the links',
  add: 'Add a link',
  remove: 'Remove',
  removeLabel: (name) => `Remove the link with “${name}”`,
  form: {
    heading: 'Add a link',
    relation: 'How are they connected?',
    cameFrom: 'This provrum came out of …',
    ledTo: 'This provrum led to …',
    target: 'What is it connected with?',
    provrum: 'The provrum',
    provrumHint: 'Its number or address, for example 12. Only if it is another provrum.',
    network: 'The network',
    networkHint: 'Only if it is a network. If it is not in the list, choose the last line of it.',
    chooseNetwork: 'Choose a network',
    elsewhere: 'Another network, which is not here',
    name: 'Name of the learning project or the other network',
    nameHint: 'Only if it is a learning project, or a network that is not in the list.',
    address: 'Web address of the learning project',
    addressHint: 'Begins with https://. Only if it is a learning project.',
    send: 'Add',
  },
  readOnly: 'The secretariat, the organisation behind the proposal and the one that leads the provrum can change this.',
  errors: {
    relation: 'Choose whether the provrum came out of the other or led to it',
    target: 'Choose whether it is a provrum, a network or a learning project',
    provrum: 'Give the number or address of the provrum',
    provrumLong: 'Give only the number or address of the provrum',
    provrumUnknown: 'There is no such provrum that you can read',
    network: 'Choose a network, or write what it is called',
    networkUnknown: 'There is no such network. Choose one in the list',
    name: 'Write what the network or learning project is called',
    nameLong: 'The name may have at most 200 characters',
    address: 'Write a web address that begins with https://',
    addressLong: 'The address may have at most 500 characters',
    'to-itself': 'Give another provrum than this one',
  },
  flash: { added: 'The link is noted.', removed: 'The link is removed.' },
  refused: {
    notYours: 'You cannot change the links',
    otherWay: 'The two are linked the other way round already. Remove that link first.',
    tooMany: 'The provrum has as many links as it may have. Remove one first.',
    other: 'The links cannot be changed now.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };

/** There is no such provrum or network: told at the field of its kind. */
export function unknownEnd(target: LinkTarget, language: Language): FieldErrors {
  return { [target]: messages[language].errors[`${target}Unknown`] ?? '' };
}
