import type { Language } from '#kernel/text.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import type { ArrangingRefusal } from './arranging.ts';
import type { DocumentRefusal } from './document.ts';
import type { LifeRefusal } from './life.ts';
import type { TalkRefusal } from './talk.ts';
import type { WishRefusal } from './wish.ts';

type Kind = (LifeRefusal | WishRefusal | ArrangingRefusal | TalkRefusal | DocumentRefusal)['kind'];

/** What kind of problem a refusal is to a program. */
export const decisionKinds: Readonly<Record<Kind, ProblemType>> = {
  unchanged: 'conflict',
  'wrong-state': 'wrong-state',
  stale: 'conflict',
  'name-taken': 'conflict',
  'day-order': 'conflict',
  'day-ahead': 'conflict',
  'takes-part': 'conflict',
  'no-such-part': 'not-found',
  'day-past': 'conflict',
  'day-far': 'conflict',
  'day-before-start': 'conflict',
  'no-standing': 'conflict',
  'shares-over': 'conflict',
  'too-many': 'conflict',
  'no-such-organiser': 'not-found',
  'not-of-network': 'conflict',
  'reason-needed': 'conflict',
  closed: 'wrong-state',
  empty: 'conflict',
  'too-long': 'conflict',
  'said-already': 'conflict',
  'no-such-post': 'not-found',
  'not-yours': 'not-allowed',
  withdrawn: 'conflict',
  'too-many-files': 'conflict',
  'no-such-file': 'not-found',
};

const sv: Readonly<Record<Kind, string>> = {
  unchanged: 'Det är redan så.',
  'wrong-state': 'Det går inte i nätverkets nuvarande läge.',
  stale: 'Någon annan har ändrat nätverket sedan det lästes.',
  'name-taken': 'Det finns redan ett nätverk med det namnet.',
  'day-order': 'Det finns ett senare beslut.',
  'day-ahead': 'Beslutet kan inte gälla från en dag som inte har kommit.',
  'takes-part': 'Organisationen är redan med den dagen.',
  'no-such-part': 'Organisationen är inte med.',
  'day-past': 'Bara kansliet kan ändra det som har varit.',
  'day-far': 'Dagen ligger mer än ett och ett halvt år fram.',
  'day-before-start': 'Sista dagen ligger före den första.',
  'no-standing': 'Organisationen har inte svarat.',
  'shares-over': 'Delarna blir tillsammans mer än 100 procent.',
  'too-many': 'Det är redan så många som det får vara.',
  'no-such-organiser': 'Samarrangören finns inte.',
  'not-of-network': 'Någon i gruppen är inte med i nätverket.',
  'reason-needed': 'Fler möten än regeln säger behöver ett skäl.',
  closed: 'Nätverket har inget samtal just nu.',
  empty: 'Inlägget är tomt.',
  'too-long': 'Inlägget är för långt.',
  'said-already': 'Inlägget fanns redan.',
  'no-such-post': 'Inlägget finns inte.',
  'not-yours': 'Bara den som lade till det kan ta bort det, och kansliet.',
  withdrawn: 'Inlägget är redan borttaget.',
  'too-many-files': 'Nätverket har så många dokument som det får ha.',
  'no-such-file': 'Dokumentet finns inte.',
};

const en: typeof sv = {
  unchanged: 'It is so already.',
  'wrong-state': 'That cannot be done in the present state of the network.',
  stale: 'Somebody else has changed the network since it was read.',
  'name-taken': 'There is a network of that name already.',
  'day-order': 'There is a later decision.',
  'day-ahead': 'The decision cannot hold from a day that has not come.',
  'takes-part': 'The organisation takes part on that day already.',
  'no-such-part': 'The organisation does not take part.',
  'day-past': 'Only the secretariat can change what has been.',
  'day-far': 'The day is more than a year and a half ahead.',
  'day-before-start': 'The last day is before the first.',
  'no-standing': 'The organisation has not answered.',
  'shares-over': 'Together the shares are more than 100 per cent.',
  'too-many': 'There are as many as there may be.',
  'no-such-organiser': 'There is no such co-organiser.',
  'not-of-network': 'Somebody in the group does not take part in the network.',
  'reason-needed': 'More meetings than the rule says need a reason.',
  closed: 'The network has no talk now.',
  empty: 'The post is empty.',
  'too-long': 'The post is too long.',
  'said-already': 'The post was there already.',
  'no-such-post': 'There is no such post.',
  'not-yours': 'Only whoever added it can remove it, and the secretariat.',
  withdrawn: 'The post is removed already.',
  'too-many-files': 'The network has as many documents as it may have.',
  'no-such-file': 'There is no such document.',
};

/** Why an act on a network was refused, as one sentence. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
