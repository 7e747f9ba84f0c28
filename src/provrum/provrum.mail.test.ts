import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kronor } from '#kernel/money.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Language, languages } from '#kernel/text.ts';
import { provrumLines } from '#rulebook/citation.ts';
import type { Reason } from './audience.ts';
import type { News } from './news.ts';
import { writeMail } from './provrum.mail.ts';

const by = { who: 'Cilla Prov', organisation: 'Region Halland' };
const provrum = 7 as ProvrumId;
const baseUrl = 'https://provrum.example';

const write = (
  news: News,
  language: Language = 'sv',
  reason: Reason = 'proposing',
  organisations: readonly string[] = [],
) => writeMail({ provrum, title: 'Drönare', by, news }, { language, reason, organisations }, baseUrl);

const readiness: News = {
  kind: 'readiness',
  ready: false,
  explained: [{ because: { sv: 'Ledare saknas.', en: 'There is no lead.' }, source: provrumLines(126) }],
  next: { sv: 'En medlem till som leder.', en: 'One more member that leads.' },
  act: { key: 'interestWithdrawn', of: {} },
};

const presented = { year: 2026, on: { sv: '18 november 2026', en: '18 November 2026' } };

/** One of each kind, and words that must stand in it. */
const every: readonly (readonly [news: News, sv: RegExp, en: RegExp])[] = [
  [
    { kind: 'comment', comment: 3, words: 'Bra!' },
    /kommenterade provrummet[^]*> Bra!/,
    /commented on the provrum[^]*> Bra!/,
  ],
  [
    { kind: 'plan', act: 'submitted', remarks: {} },
    /har lämnat in projektplanen för ”Drönare”\.[^]*Läs och granska planen:\nhttps:\/\/provrum\.example\/provrum\/7\/plan\/granska/,
    /has submitted the plan for “Drönare”\.[^]*\/en\/provrum\/7\/plan\/review/,
  ],
  [
    { kind: 'plan', act: 'returned', remarks: { limits: 'Vad ingår inte?', '': 'Bra början.' } },
    /skickar tillbaka den med synpunkter\.\n\nAvgränsningar:\n> Vad ingår inte\?\n\nOm planen som helhet:\n> Bra början\./,
    /returns it with remarks\.\n\nLimits:\n> Vad ingår inte\?\n\nOn the plan as a whole:\n> Bra början\./,
  ],
  [
    { kind: 'plan', act: 'approved', remarks: {} },
    /har godkänt projektplanen för ”Drönare”[^]*Läs planen:\n/,
    /has approved the plan for “Drönare”[^]*Read the plan:\n/,
  ],
  [
    { kind: 'budget', planned: kronor(100), actual: kronor(80) },
    /har 80.kr av budgetens 100.kr använts[^]*Se budgeten:\n/,
    /SEK.80 of the budget of SEK.100 has been used[^]*See the budget:\n/,
  ],
  [{ kind: 'posted', summary: 'Kort.', question: 'Hur?' }, /Kort\.\n\nFrågan: Hur\?/, /Kort\.\n\nThe question: Hur\?/],
  [{ kind: 'changed', note: 'Ny fråga' }, /i sak\.\n\nSå beskrivs ändringen: Ny fråga/, /the substance[^]*Ny fråga/],
  [
    { kind: 'interest', act: { key: 'interestGiven', of: { role: 'follow' } }, brings: 'Tid' },
    /Cilla Prov: Anmälde intresse: vill följa\.\n\nBidrar med: Tid/,
    /Cilla Prov: Signalled interest: wants to follow\.\n\nBrings: Tid/,
  ],
  [
    readiness,
    /Ledare saknas\. \(Reglab provrum, rad 126\)\n\nDet avgjordes av Cilla Prov, Region Halland: Tog tillbaka[^]*Kortaste vägen tillbaka: En medlem till/,
    /There is no lead\. \(Reglab provrum \(the format\), line 126\)[^]*The shortest way back: One more member/,
  ],
  [
    { ...readiness, ready: true, next: null, act: null },
    /är redo att starta\.[^]*väntar förslaget på kansliets klartecken/,
    /is ready to start\.[^]*waits for the go-ahead/,
  ],
  [
    {
      kind: 'decision',
      decision: 5,
      verdict: 'approved',
      reason: 'Viktigt',
      lead: 'Region Dalarna',
      participants: ['SKR', 'Vinnova'],
    },
    /gett klartecken[^]*Leder: Region Dalarna\n\nDeltar: SKR och Vinnova\n\nMotivering: Viktigt\n\nBeslutat av Cilla Prov/,
    /given the go-ahead[^]*Leads: Region Dalarna\n\nTake part: SKR and Vinnova\n\nReason: Viktigt\n\nDecided by Cilla Prov/,
  ],
  [
    { kind: 'decision', decision: 5, verdict: 'declined', reason: 'Pågår', lead: null, participants: [] },
    /avslagit förslaget[^L]*Motivering: Pågår/,
    /declined the proposal[^]*Reason: Pågår/,
  ],
  [
    { kind: 'withdrawn', reason: 'Hinner inte' },
    /dragit tillbaka[^]*Motivering: Hinner inte/,
    /has withdrawn[^]*Reason: Hinner inte/,
  ],
  [
    { kind: 'step', to: 'planning', act: { key: 'planningStarted', of: {} } },
    /Det gäller provrummet ”Drönare”\. Cilla Prov, Region Halland: Började skriva projektplanen\./,
    /about the provrum “Drönare”\. Cilla Prov, Region Halland: Began to write the plan\./,
  ],
  [
    { kind: 'step', to: 'running', act: { key: 'provrumStarted', of: {} } },
    /Region Halland: Startade provrummet\./,
    /Region Halland: Started the provrum\./,
  ],
  [
    { kind: 'step', to: 'reporting', act: { key: 'reportStarted', of: {} } },
    /Region Halland: Började skriva rapporten\./,
    /Region Halland: Began to write the report\./,
  ],
  [
    { kind: 'presentation', presented: true, act: { key: 'resultPresented', of: presented }, reason: '' },
    /Noterade att resultatet redovisades på årskonferensen 2026, den 18 november 2026\.\n\nLäs mer:/,
    /Noted that the result was presented at the annual conference 2026, on 18 November 2026\./,
  ],
  [
    { kind: 'presentation', presented: false, act: { key: 'presentationTakenBack', of: presented }, reason: 'Fel år' },
    /Tog tillbaka noteringen om redovisning på årskonferensen 2026\.\n\nMotivering: Fel år/,
    /Took back the note of the presentation[^]*Reason: Fel år/,
  ],
  [
    { kind: 'followUp', over: true, act: { key: 'followUpClosed', of: { answered: 3, members: 5 } }, reason: 'Nog' },
    /från provrummet ”Drönare” är klar\.[^]*Motivering: Nog/,
    /of the provrum “Drönare” is complete\.[^]*Reason: Nog/,
  ],
  [
    { kind: 'followUp', over: false, act: { key: 'followUpReopened', of: {} }, reason: '' },
    /från provrummet ”Drönare” är öppen igen\.\n\nÖppnade uppföljningen/,
    /of the provrum “Drönare” is open again\.\n\nOpened the follow-up/,
  ],
  [{ kind: 'reopened' }, /öppnat förslaget ”Drönare” igen/, /opened the proposal “Drönare” again/],
];

test('each kind of mail says in both languages what happened, why one gets it, where to go and how to turn it off', () => {
  for (const [news, sv, en] of every) {
    for (const language of languages) {
      const { subject, body } = write(news, language);
      assert.match(body, language === 'sv' ? sv : en);
      assert.match(subject, /Drönare/);
      const prefix = language === 'sv' ? '/provrum/7' : '/en/provrum/7';
      assert.match(body, new RegExp(`:\\n${baseUrl}${prefix}(/[^\\n]+)?\\n\\n-- \\n`));
      assert.match(
        body,
        language === 'sv' ? /för att du är med och föreslår provrummet\./ : /because you are among those who propose/,
      );
      assert.ok(body.endsWith(`${baseUrl}${prefix}/${language === 'sv' ? 'bevaka' : 'follow'}`));
      assert.doesNotMatch(`${subject} ${body}`, /undefined|null|\[object/);
    }
  }
});

test('no two kinds have the same subject', () => {
  const subjects = every.map(([news]) => write(news).subject);
  assert.equal(new Set(subjects).size, subjects.length);
});

test('the reader’s organisations are named where it is their matter', () => {
  const body = write({ kind: 'changed', note: '' }, 'sv', 'answered', ['Region Dalarna', 'Vinnova']).body;
  assert.match(
    body,
    /Region Dalarna och Vinnova svarade före ändringen[^]*för att du har svarat för Region Dalarna och Vinnova\./,
  );
  assert.doesNotMatch(body, /Så beskrivs/);
});

test('somebody who has been erased is not named', () => {
  const occasion = {
    provrum,
    title: 'Drönare',
    by: { who: null, organisation: null },
    news: { kind: 'reopened' } as const,
  };
  const { body } = writeMail(occasion, { language: 'sv', reason: 'following', organisations: [] }, baseUrl);
  assert.match(body, /^En tidigare användare, /);
});

test('a long comment is cut at a word', () => {
  const { body } = write({ kind: 'comment', comment: 3, words: 'ord '.repeat(1_000) });
  assert.match(body, /ord …\n/);
  assert.ok(body.length < 1_500);
});
