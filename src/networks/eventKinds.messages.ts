import type { Language } from '#kernel/text.ts';
import type { NetworkEventKind } from './eventKinds.ts';

const sv: Readonly<Record<NetworkEventKind, string>> = {
  'network-wished': 'Nätverk önskat',
  'network-interest-given': 'Svar på ett önskat nätverk',
  'network-interest-withdrawn': 'Svar på ett önskat nätverk tillbakataget',
  'network-state-decided': 'Beslut om ett nätverk',
  'network-changed': 'Nätverk ändrat',
  'network-joined': 'Organisation med i ett nätverk',
  'network-left': 'Organisation slutar i ett nätverk',
  'network-contact-changed': 'Kontaktperson i ett nätverk bytt',
  'co-organiser-set': 'Samarrangör sparad',
  'co-organiser-removed': 'Samarrangör borttagen',
  'network-planners-set': 'Planeringsgrupp bestämd',
  'network-year-planned': 'Årsplan för ett nätverk',
  'network-post-written': 'Inlägg i ett nätverk',
  'network-post-withdrawn': 'Inlägg i ett nätverk borttaget',
  'network-file-added': 'Dokument i ett nätverk',
  'network-file-removed': 'Dokument i ett nätverk borttaget',
};
const en: typeof sv = {
  'network-wished': 'Network wished for',
  'network-interest-given': 'Answer to a wished network',
  'network-interest-withdrawn': 'Answer to a wished network taken back',
  'network-state-decided': 'Decision on a network',
  'network-changed': 'Network changed',
  'network-joined': 'Organisation takes part in a network',
  'network-left': 'Organisation leaves a network',
  'network-contact-changed': 'Contact person in a network changed',
  'co-organiser-set': 'Co-organiser saved',
  'co-organiser-removed': 'Co-organiser removed',
  'network-planners-set': 'Planning group set',
  'network-year-planned': 'Plan of a network’s year',
  'network-post-written': 'Post in a network',
  'network-post-withdrawn': 'Post in a network removed',
  'network-file-added': 'Document in a network',
  'network-file-removed': 'Document in a network removed',
};

export const networkKindWords: Readonly<Record<Language, typeof sv>> = { sv, en };
