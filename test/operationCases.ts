import { randomToken } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import type { OperationId } from '#app/apiOperations.messages.ts';
import { apiAs } from './api.ts';
import type { TestApp } from './app.ts';
import { aText } from './builders.ts';
import type { PersonKey } from './cast.ts';
import { attendanceCases } from './attendanceCases.ts';
import { archiveCases } from './archiveCases.ts';
import { evaluationCases } from './evaluationCases.ts';
import { statusCases } from './statusCases.ts';
import { feeCases } from './feeCases.ts';
import { gatheringCases } from './gatheringCases.ts';
import { importCases } from './importCases.ts';
import { fileCases } from './fileCases.ts';
import { goAheadOnRecord, planOnRecord } from './goAheadOnRecord.ts';
import { letterCases } from './letterCases.ts';
import { mailingCases } from './mailingCases.ts';
import { meetingCases } from './meetingCases.ts';
import { networkCases } from './networkCases.ts';
import { moneyCases } from './moneyCases.ts';
import { recordProposal } from './onRecord.ts';
import { uptakeCases } from './uptakeCases.ts';
import { weeksCases } from './weeksCases.ts';
import { workCases } from './workCases.ts';
import { openProposal } from './openProposal.ts';
import { quietProposal } from './quietProposal.ts';
import { registrationCases } from './registrationCases.ts';
import { reportCases } from './reportCases.ts';
import { spreadingCases } from './spreadingCases.ts';

/** What is asked, of something made for it. */
export interface Asked {
  readonly path: string;
  readonly json?: Readonly<Record<string, unknown>>;
  /** The resource that was read before: its ETag goes along. */
  readonly read?: string;
}
export interface Case {
  readonly by: PersonKey;
  readonly status: number;
  readonly make: () => Promise<Asked> | Asked;
  /** Somebody who may not, and the answer; null where everybody may. */
  readonly not: readonly [PersonKey, number] | null;
}

/** Each operation as it should be asked: by whom, of what, and who may not. */
export function operationCases(app: TestApp): Readonly<Record<OperationId, Case>> {
  const { db, cast } = app;
  const { dalarna, halland, vinnova } = cast.organisation;
  const text = aText();
  const open = () => openProposal(app, { dalarna: 'lead', halland: 'participate' });
  const drafted = () => recordProposal(db, cast, { state: 'draft' });
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });

  /** A comment of Asta's on a proposal of its own. */
  async function commented(): Promise<{ readonly provrum: number; readonly comment: number }> {
    const provrum = await open();
    const { body } = await (
      await apiAs(app, 'asta')
    )<{ id: number }>(`POST /provrum/${provrum}/comments`, { json: { text: 'Bra.' } });
    return { provrum, comment: body.id };
  }
  async function decided(): Promise<{ readonly provrum: number; readonly decision: number }> {
    const provrum = await open();
    const karin = await apiAs(app, 'karin');
    const { etag } = await karin(`GET /provrum/${provrum}`);
    const declined = await karin<{ id: number }>(`POST /provrum/${provrum}/decline`, {
      json: { reason: 'Inte nu.' },
      match: etag,
    });
    return { provrum, decision: declined.body.id };
  }
  async function newMandate(): Promise<number> {
    const { rows } = await sql<{ id: number }>`
    insert into mandate (person_id, organisation_id, role, from_day, to_day)
    values (${cast.person.vera}, ${dalarna}, 'contact', '2026-11-01', '2027-11-01') returning id`.execute(db.q());
    return rows[0]!.id;
  }
  async function ownRow(table: 'api_token' | 'session'): Promise<number> {
    const secret = hashToken(randomToken());
    const rows =
      table === 'session'
        ? await sql<{ id: number }>`
          insert into session (token_hash, person_id, created_at, seen_at, expires_at)
          values (${secret}, ${cast.person.asta}, '2026-11-20', '2026-11-20', '2027-11-20') returning id`.execute(
            db.q(),
          )
        : await sql<{ id: number }>`
          insert into api_token (person_id, name, token_hash, created_at, expires_at)
          values (${cast.person.asta}, 'x', ${secret}, '2026-11-20', '2027-11-20') returning id`.execute(db.q());
    return rows.rows[0]!.id;
  }
  const onOpen = (rest: string, json?: Asked['json']) => async () => at(`/provrum/${await open()}${rest}`, json);
  /** Of a plan in some state; what is done to it is done on what was read of it. */
  const onPlan = (status: Parameters<typeof planOnRecord>[1], rest: string, json?: Asked['json']) => async () => {
    const path = `/provrum/${await planOnRecord(app, status)}/plan`;
    const reads = rest === '' || rest === '/versions' || rest.startsWith('/sections');
    return reads ? at(`${path}${rest}`, json) : reading(`${path}${rest}`, json, path);
  };
  const reading = (path: string, json?: Asked['json'], read = path): Asked => ({ ...at(path, json), read });
  let addresses = 0;
  const address = () => `ny${(addresses += 1)}@test.example`;

  return {
    findRulebook: { by: 'asta', status: 200, make: () => at('/rulebook'), not: null },
    findRule: { by: 'asta', status: 200, make: () => at('/rulebook/rules/provrum.ready'), not: null },
    listRulebookVersions: { by: 'asta', status: 200, make: () => at('/rulebook/versions'), not: null },
    findRulebookVersion: { by: 'asta', status: 200, make: () => at('/rulebook/versions/provrum-2023'), not: null },
    listSources: { by: 'asta', status: 200, make: () => at('/rulebook/sources'), not: null },
    findSource: { by: 'asta', status: 200, make: () => at('/rulebook/sources/provrum-2023'), not: null },

    findMe: { by: 'asta', status: 200, make: () => at('/me'), not: null },
    changeMe: { by: 'asta', status: 200, make: () => reading('/me', { name: 'Åsa Prov', language: 'en' }), not: null },
    listTokens: { by: 'asta', status: 200, make: () => at('/me/tokens'), not: null },
    revokeToken: {
      by: 'asta',
      status: 204,
      make: async () => at(`/me/tokens/${await ownRow('api_token')}`),
      not: ['bo', 404],
    },
    listSessions: { by: 'asta', status: 200, make: () => at('/me/sessions'), not: null },
    endSession: {
      by: 'asta',
      status: 204,
      make: async () => at(`/me/sessions/${await ownRow('session')}`),
      not: ['bo', 404],
    },

    listOrganisations: { by: 'asta', status: 200, make: () => at('/organisations'), not: ['olle', 403] },
    findOrganisation: { by: 'ines', status: 200, make: () => at(`/organisations/${dalarna}`), not: ['olle', 404] },
    addOrganisation: {
      by: 'karin',
      status: 201,
      make: () => at('/organisations', { name: `Ny ${(addresses += 1)}`, kind: 'other' }),
      not: ['asta', 403],
    },
    listMandates: {
      by: 'asta',
      status: 200,
      make: () => at(`/organisations/${dalarna}/mandates`),
      not: ['cilla', 403],
    },
    giveMandate: {
      by: 'asta',
      status: 201,
      make: () =>
        at(`/organisations/${dalarna}/mandates`, { name: 'Ny', email: address(), role: 'contact', from: '2026-12-01' }),
      not: ['boel', 403],
    },
    findMandate: {
      by: 'asta',
      status: 200,
      make: async () => at(`/organisations/${dalarna}/mandates/${await newMandate()}`),
      not: ['cilla', 403],
    },
    endMandate: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/organisations/${dalarna}/mandates/${await newMandate()}`;
        return reading(`${path}/ending`, { last: '2026-12-31' }, path);
      },
      not: ['cilla', 403],
    },
    changeMembership: {
      by: 'karin',
      status: 200,
      make: () =>
        reading(
          `/organisations/${vinnova}/memberships`,
          { kind: 'member', from: '2026-11-21', note: `${(addresses += 1)}` },
          `/organisations/${vinnova}`,
        ),
      not: ['asta', 403],
    },
    findOurOrganisation: { by: 'asta', status: 200, make: () => at('/our-organisation'), not: ['olle', 403] },

    listProvrums: { by: 'ines', status: 200, make: () => at('/provrum'), not: ['olle', 403] },
    listSimilar: { by: 'asta', status: 200, make: () => at('/provrum/similar?q=dr%C3%B6nare'), not: ['olle', 403] },
    listDrafts: { by: 'asta', status: 200, make: () => at('/drafts'), not: null },
    listThemes: { by: 'asta', status: 200, make: () => at('/themes'), not: null },
    findProvrum: { by: 'ines', status: 200, make: onOpen(''), not: ['olle', 404] },
    findReadiness: { by: 'mona', status: 200, make: onOpen('/readiness'), not: ['olle', 404] },

    draftProposal: { by: 'asta', status: 201, make: () => at('/provrum', { title: 'Ny' }), not: ['ines', 403] },
    findText: { by: 'asta', status: 200, make: onOpen('/text'), not: ['olle', 404] },
    writeText: {
      by: 'asta',
      status: 200,
      make: async () =>
        reading(`/provrum/${await open()}/text`, {
          ...text,
          title: 'Ny rubrik',
          importance: 'small',
          note: 'Ny rubrik',
        }),
      not: ['cilla', 403],
    },
    ...moneyCases(app),
    ...networkCases(app),
    ...meetingCases(app),
    ...gatheringCases(app),
    ...mailingCases(app),
    ...letterCases(app),
    ...weeksCases(app),
    ...workCases(app),
    ...archiveCases(app),
    ...fileCases(app),
    ...importCases(app),
    ...reportCases(app),
    ...spreadingCases(app),

    findPlan: { by: 'cilla', status: 200, make: onPlan('writing', ''), not: ['ines', 404] },
    startPlanning: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await goAheadOnRecord(app)}`;
        return { path: `${path}/plan`, read: path };
      },
      not: ['cilla', 403],
    },
    findPlanSection: { by: 'asta', status: 200, make: onPlan('writing', '/sections/timetable'), not: ['ines', 404] },
    writePlanSection: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const path = `/provrum/${await planOnRecord(app, 'writing')}/plan/sections/timetable`;
        const milestones = [{ day: '2027-04-01', what: 'Halvvägs' }, { what: 'Klart' }];
        return reading(path, { start: '2027-02-01', end: null, milestones });
      },
      not: ['ines', 404],
    },
    submitPlan: {
      by: 'asta',
      status: 200,
      make: onPlan('writing', '/submission', { passed: { 'plan.expert': 'Vi kan frågan själva.' } }),
      not: ['cilla', 403],
    },
    returnPlan: {
      by: 'karin',
      status: 200,
      make: onPlan('submitted', '/return', { remarks: { limits: 'Vad ingår inte?' }, overall: 'Bra början.' }),
      not: ['asta', 403],
    },
    approvePlan: { by: 'karin', status: 200, make: onPlan('submitted', '/approval'), not: ['mona', 403] },
    listPlanVersions: { by: 'ines', status: 200, make: onPlan('approved', '/versions'), not: ['olle', 404] },
    startProvrum: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await planOnRecord(app, 'approved')}`;
        return { path: `${path}/start`, read: path };
      },
      not: ['cilla', 403],
    },

    postProposal: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await drafted()}`;
        return reading(`${path}/posting`, undefined, path);
      },
      not: ['cilla', 404],
    },
    withdrawProposal: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await open()}`;
        return reading(`${path}/withdrawal`, { reason: 'Fel tid.' }, path);
      },
      not: ['cilla', 403],
    },
    reopenProposal: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await recordProposal(db, cast, { state: 'withdrawn' })}`;
        return reading(`${path}/reopening`, undefined, path);
      },
      not: ['cilla', 403],
    },
    keepProposal: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `/provrum/${await quietProposal(app)}`;
        return reading(`${path}/keeping`, undefined, path);
      },
      not: ['cilla', 403],
    },
    findCoAuthorCandidates: {
      by: 'asta',
      status: 200,
      make: onOpen('/co-authors/candidates?q=cilla'),
      not: ['cilla', 403],
    },
    addCoAuthor: {
      by: 'asta',
      status: 200,
      make: async () => at(`/provrum/${await open()}/co-authors/${cast.person.cilla}`, { organisation: halland }),
      not: ['david', 403],
    },
    removeCoAuthor: {
      by: 'asta',
      status: 204,
      make: async () => {
        const provrum = await open();
        await sql`insert into co_author values (${provrum}, ${cast.person.cilla}, ${halland})`.execute(db.q());
        return at(`/provrum/${provrum}/co-authors/${cast.person.cilla}`);
      },
      not: ['david', 403],
    },
    listTextVersions: { by: 'asta', status: 200, make: onOpen('/versions'), not: ['olle', 404] },

    findInterest: { by: 'asta', status: 200, make: onOpen('/interest'), not: ['karin', 403] },
    giveInterest: {
      by: 'david',
      status: 201,
      make: onOpen('/interest', { role: 'participate', lead: false, brings: 'Kollegor' }),
      not: ['karin', 403],
    },
    withdrawInterest: {
      by: 'cilla',
      status: 204,
      make: async () => reading(`/provrum/${await open()}/interest`),
      not: ['karin', 403],
    },
    confirmInterest: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const provrum = await open();
        await sql`update provrum set text_version = 2, material_version = 2 where id = ${provrum}`.execute(db.q());
        return reading(`/provrum/${provrum}/interest/confirmation`, undefined, `/provrum/${provrum}/interest`);
      },
      not: ['karin', 403],
    },
    tryInterest: { by: 'cilla', status: 200, make: onOpen('/interest/effect?role=none'), not: ['karin', 403] },

    giveGoAhead: {
      by: 'karin',
      status: 201,
      make: async () => {
        await sql`update go_ahead set taken_back_at = now() where verdict = 'approved' and announced_at is null`.execute(
          db.q(),
        );
        const path = `/provrum/${await open()}`;
        return reading(`${path}/go-ahead`, { lead: dalarna, participants: [dalarna, halland], reason: 'Moget.' }, path);
      },
      not: ['mona', 403],
    },
    declineProposal: {
      by: 'karin',
      status: 201,
      make: async () => {
        const path = `/provrum/${await open()}`;
        return reading(`${path}/decline`, { reason: 'Inte nu.' }, path);
      },
      not: ['mona', 403],
    },
    tryGoAhead: {
      by: 'karin',
      status: 200,
      make: onOpen('/go-ahead/trial', { lead: dalarna, participants: [dalarna] }),
      not: ['mona', 403],
    },
    listDecisions: { by: 'asta', status: 200, make: onOpen('/decisions'), not: ['olle', 404] },
    findDecision: {
      by: 'mona',
      status: 200,
      make: async () => {
        const { provrum, decision } = await decided();
        return at(`/provrum/${provrum}/decisions/${decision}`);
      },
      not: ['asta', 404],
    },
    announceDecision: {
      by: 'karin',
      status: 200,
      make: async () => {
        const { provrum, decision } = await decided();
        const path = `/provrum/${provrum}/decisions/${decision}`;
        return reading(`${path}/announcement`, undefined, path);
      },
      not: ['mona', 403],
    },
    takeBackDecision: {
      by: 'karin',
      status: 200,
      make: async () => {
        const { provrum, decision } = await decided();
        const path = `/provrum/${provrum}/decisions/${decision}`;
        return reading(`${path}/taking-back`, { reason: 'För tidigt.' }, path);
      },
      not: ['mona', 403],
    },

    listComments: {
      by: 'asta',
      status: 200,
      make: async () => at(`/provrum/${(await commented()).provrum}/comments`),
      not: ['olle', 404],
    },
    writeComment: { by: 'karin', status: 201, make: onOpen('/comments', { text: 'Bra.' }), not: ['mona', 403] },
    findComment: {
      by: 'ines',
      status: 200,
      make: async () => {
        const { provrum, comment } = await commented();
        return at(`/provrum/${provrum}/comments/${comment}`);
      },
      not: ['olle', 404],
    },
    editComment: {
      by: 'asta',
      status: 200,
      make: async () => {
        const { provrum, comment } = await commented();
        return reading(`/provrum/${provrum}/comments/${comment}`, { text: 'Bättre.' });
      },
      not: ['bo', 403],
    },
    withdrawComment: {
      by: 'asta',
      status: 204,
      make: async () => {
        const { provrum, comment } = await commented();
        return reading(`/provrum/${provrum}/comments/${comment}`);
      },
      not: ['bo', 403],
    },
    listCommentVersions: {
      by: 'asta',
      status: 200,
      make: async () => {
        const { provrum, comment } = await commented();
        return at(`/provrum/${provrum}/comments/${comment}/versions`);
      },
      not: ['olle', 404],
    },
    findMentionable: { by: 'asta', status: 200, make: onOpen('/mentionable?q=cil'), not: ['olle', 404] },

    ...uptakeCases(app),
    ...feeCases(app),
    ...statusCases(app),
    ...evaluationCases(app),
    ...attendanceCases(app),
    ...registrationCases(app),
    findSubscription: { by: 'asta', status: 200, make: onOpen('/subscription'), not: ['olle', 404] },
    changeSubscription: {
      by: 'asta',
      status: 200,
      make: onOpen('/subscription', { level: 'mute' }),
      not: ['olle', 404],
    },
    listHistory: { by: 'asta', status: 200, make: onOpen('/history'), not: ['olle', 404] },
    findDesk: { by: 'mona', status: 200, make: () => at('/secretariat'), not: ['asta', 403] },
    listEvents: { by: 'mona', status: 200, make: () => at('/secretariat/events'), not: ['asta', 403] },
  };
}
