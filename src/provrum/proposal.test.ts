import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { proposerOf } from '#organisations/authority.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aCoAuthor, aDraft, anActor, anOpenProposal, aProposer, aText, parties } from '../../test/builders.ts';
import {
  changeProposal,
  draftProposal,
  editionOf,
  postProposal,
  proposerFindings,
  reopenProposal,
  saveDraft,
  withdrawProposal,
} from './proposal.ts';
import { emptyText } from './proposalText.ts';
import { type State, states } from './provrum.ts';

const today = day('2026-11-21');
const { parameters } = versionInForce(builtInVersions, today)!;
const dalarna = aProposer('dalarna');
const halland = aProposer('halland', 7);
/** Posted today, as it reads after its first saving. */
const reading = { on: today, basedOn: 'draft-1' } as const;
const notYours = { ok: false, refusal: { kind: 'not-yours' } };

test('the rule and the right to propose agree on every kind of organisation', () => {
  for (const organisation of [
    parties.dalarna,
    parties.tillvaxtverket,
    parties.skr,
    parties.nordregio,
    parties.reglab,
  ]) {
    const [finding] = proposerFindings(organisation, parameters);
    assert.equal(finding?.met, proposerOf(anActor(organisation)) !== null, organisation.name);
  }
});

test('a partner is told by the rule why it may not propose', () => {
  const [finding] = proposerFindings(parties.nordregio, parameters);

  assert.equal(finding?.rule, 'provrum.proposer');
  assert.equal(finding.because.sv, 'Nordregio är partner. Partner kan anmäla intresse, men inte föreslå provrum.');
  assert.deepEqual(
    finding.sources.map(({ from }) => from),
    [116],
  );
});

test('a draft needs one word, and nothing more', () => {
  assert.deepEqual(draftProposal(dalarna, emptyText), { ok: false, refusal: { kind: 'empty' } });
  assert.deepEqual(draftProposal(dalarna, { ...emptyText, title: '  \n ' }), { ok: false, refusal: { kind: 'empty' } });
  const text = { ...emptyText, whyNow: 'x' };
  assert.deepEqual(draftProposal(dalarna, text), { ok: true, event: { kind: 'proposal-drafted', text } });
});

test('a draft is saved as unfinished as it is', () => {
  const text = { ...emptyText, title: 'En rubrik' };
  assert.deepEqual(saveDraft(aDraft({ revision: 4 }), dalarna, { text, basedOn: 'draft-4' }), {
    ok: true,
    event: { kind: 'draft-saved', text },
  });
});

test('a draft that somebody else has saved meanwhile is not written over', () => {
  const draft = aDraft({ revision: 5 });

  assert.deepEqual(saveDraft(draft, dalarna, { text: aText({ title: 'Min rubrik' }), basedOn: 'draft-4' }), {
    ok: false,
    refusal: { kind: 'stale', current: draft.text, edition: 'draft-5' },
  });
  assert.deepEqual(saveDraft(draft, dalarna, { text: draft.text, basedOn: 'draft-4' }), {
    ok: false,
    refusal: { kind: 'unchanged' },
  });
});

test('a form opened on a draft is stale once the draft is posted, whatever the numbers', () => {
  const posted = anOpenProposal({ revision: 1, textVersion: 1 });
  const edit = {
    text: aText({ title: 'Ny' }),
    basedOn: editionOf(aDraft({ revision: 1 })),
    note: 'x',
    importance: 'small',
  } as const;
  const decision = changeProposal(posted, dalarna, edit);

  assert(!decision.ok);
  assert.equal(decision.refusal.kind, 'stale');
});

test('the text is written by the proposing organisation and its co-authors, and by nobody else', () => {
  const save = (coAuthors = [aCoAuthor('halland', 7)], by = halland) =>
    saveDraft(aDraft({ coAuthors }), by, { text: aText({ title: 'Ny' }), basedOn: 'draft-1' });

  assert.equal(save().ok, true);
  assert.deepEqual(save([]), notYours);
  assert.deepEqual(save([aCoAuthor('halland', 8)]), notYours, 'a colleague of a co-author');
  assert.equal(save([], aProposer('dalarna', 9)).ok, true, 'any mandated colleague');
});

test('a co-author writes, but posting, withdrawing and reopening is the organisation’s', () => {
  const coAuthors = [aCoAuthor('halland', 7)];

  assert.deepEqual(postProposal(aDraft({ coAuthors }), halland, reading), notYours);
  assert.deepEqual(withdrawProposal(anOpenProposal({ coAuthors }), halland, 'x'), notYours);
  assert.deepEqual(reopenProposal(anOpenProposal({ coAuthors, state: 'withdrawn' }), halland), notYours);
});

test('posting tells all that is missing', () => {
  const decision = postProposal(
    aDraft({ text: aText({ question: ' ', toTry: '', kind: null, wishedStart: '2026-10' }) }),
    dalarna,
    reading,
  );

  assert.deepEqual(decision, {
    ok: false,
    refusal: { kind: 'incomplete', missing: ['question', 'toTry', 'kind'], startPassed: true },
  });
});

test('the running month may still be wished for, the last one not', () => {
  const post = (wishedStart: string) => postProposal(aDraft({ text: aText({ wishedStart }) }), dalarna, reading).ok;

  assert.deepEqual([post('2026-11'), post('2026-10')], [true, false]);
});

test('a complete draft is posted as it was saved', () => {
  const draft = aDraft();

  assert.deepEqual(postProposal(draft, dalarna, reading), {
    ok: true,
    event: { kind: 'proposal-posted', text: draft.text },
  });
});

test('a draft that a co-author saved after it was read is not posted unread', () => {
  const draft = aDraft({ revision: 2 });

  assert.deepEqual(postProposal(draft, dalarna, reading), {
    ok: false,
    refusal: { kind: 'stale', current: draft.text, edition: 'draft-2' },
  });
});

test('each act is refused in every state that it is not for', () => {
  const acts = {
    save: (state: State) =>
      saveDraft(anOpenProposal({ state }), dalarna, {
        text: aText({ title: 'Ny' }),
        basedOn: editionOf(anOpenProposal({ state })),
      }),
    post: (state: State) => postProposal(anOpenProposal({ state }), dalarna, reading),
    change: (state: State) =>
      changeProposal(anOpenProposal({ state }), dalarna, {
        text: aText({ title: 'Ny' }),
        basedOn: 'text-1',
        importance: 'small',
        note: 'x',
      }),
    withdraw: (state: State) => withdrawProposal(anOpenProposal({ state }), dalarna, 'x'),
    reopen: (state: State) => reopenProposal(anOpenProposal({ state }), dalarna),
  };
  const allowed = Object.entries(acts).map(([act, decide]) => [
    act,
    states.filter((state) => {
      const decision = decide(state);
      assert(decision.ok || decision.refusal.kind === 'wrong-state');
      return decision.ok;
    }),
  ]);

  assert.deepEqual(Object.fromEntries(allowed), {
    save: ['draft'],
    post: ['draft'],
    change: ['open'],
    withdraw: ['draft', 'open'],
    reopen: ['withdrawn'],
  });
});

const change = (extra: Parameters<typeof aText>[0], importance: 'small' | 'material' = 'small') =>
  changeProposal(anOpenProposal({ textVersion: 2 }), dalarna, {
    text: aText(extra),
    basedOn: 'text-2',
    importance,
    note: 'Tydligare',
  });

test('a change makes the next version, with what its author says of it', () => {
  const text = aText({ summary: 'Kortare.' });

  assert.deepEqual(change({ summary: 'Kortare.' }), {
    ok: true,
    event: { kind: 'proposal-changed', text, version: 3, material: false, note: 'Tydligare' },
  });
  const material = change({ summary: 'Kortare.' }, 'material');
  assert(material.ok && material.event.material);
});

test('a changed question or kind is never small, changed words on what to try may be', () => {
  assert.deepEqual(change({ question: 'En annan fråga?', kind: 'wayOfWorking', title: 'Ny' }), {
    ok: false,
    refusal: { kind: 'not-small', fields: ['question', 'kind'] },
  });
  assert.equal(change({ question: 'En annan fråga?' }, 'material').ok, true);
  assert.equal(change({ toTry: 'Vi prövar på två ställen.' }).ok, true);
});

test('the same text is no change, and another line break is a small one', () => {
  assert.deepEqual(change({}), { ok: false, refusal: { kind: 'unchanged' } });
  assert.equal(change({ question: 'Vad kan drönare göra\nsom vi inte klarar i dag?' }).ok, true);
});

test('a change may not take away what a posted proposal needs', () => {
  assert.deepEqual(change({ whyNow: '' }), {
    ok: false,
    refusal: { kind: 'incomplete', missing: ['whyNow'], startPassed: false },
  });
});
