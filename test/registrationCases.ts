import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type RegistrationOperation = Extract<
  OperationId,
  `${string}Registration${string}` | 'signUp' | 'answerOffer' | 'inviteGuest'
>;

/** Each operation on registrations as it should be asked: by whom, of what, and who may not. */
export function registrationCases({ db, cast }: TestApp): Readonly<Record<RegistrationOperation, Case>> {
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });

  /** Asta's place at a hybrid meeting. */
  async function place(): Promise<string> {
    const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 3 });
    const registration = await registrationOnRecord(db, meeting, {
      person: cast.person.asta,
      organisation: cast.organisation.dalarna,
    });
    return `/gatherings/${meeting}/registrations/${registration}`;
  }
  async function offered(): Promise<string> {
    const path = await place();
    await sql`update registration set state = 'offered', offered_until = '2026-11-23T15:00:00Z'
      where id = ${Number(path.split('/').at(-1))}`.execute(db.q());
    return path;
  }

  async function question(meeting: number): Promise<number> {
    const { rows } = await sql<{ id: number }>`
      insert into registration_field (meeting_id, position, kind, label, choices, required)
      values (${meeting}, 1, 'choice', 'Tåg eller bil?', '["Tåg", "Bil"]', true) returning id`.execute(db.q());
    return rows[0]!.id;
  }
  /** The questions of a meeting that Cilla plans with the secretariat. */
  async function form(): Promise<{ readonly path: string; readonly question: number }> {
    const meeting = await gatheringOnRecord(db, cast, { planners: ['cilla'] });
    return { path: `/gatherings/${meeting}/registration-form`, question: await question(meeting) };
  }
  /** Asta's place where a question is asked. */
  async function asked(): Promise<{ readonly path: string; readonly question: number }> {
    const path = await place();
    return { path, question: await question(Number(path.split('/')[2])) };
  }

  return {
    inviteGuest: {
      by: 'karin',
      status: 204,
      make: async () =>
        at((await place()).replace(/registrations.*$/, 'invitations'), {
          name: 'Greta Gäst',
          email: 'greta@annan.example',
        }),
      not: ['asta', 403],
    },
    findRegistrationForm: { by: 'asta', status: 200, make: async () => at((await form()).path), not: ['olle', 404] },
    changeRegistrationForm: {
      by: 'cilla',
      status: 200,
      make: async () => at((await form()).path, { asksNeeds: true, needsDays: 7 }),
      not: ['asta', 403],
    },
    addRegistrationQuestion: {
      by: 'cilla',
      status: 201,
      make: async () =>
        at(`${(await form()).path}/questions`, { kind: 'several', label: 'Vilka dagar?', choices: ['Ons', 'Tors'] }),
      not: ['asta', 403],
    },
    removeRegistrationQuestion: {
      by: 'karin',
      status: 204,
      make: async () => {
        const made = await form();
        return at(`${made.path}/questions/${made.question}`);
      },
      not: ['asta', 403],
    },
    listRegistrationAnswers: {
      by: 'karin',
      status: 200,
      make: async () => at((await asked()).path.replace(/registrations.*$/, 'registration-answers')),
      not: ['asta', 403],
    },
    findRegistrationAnswers: {
      by: 'asta',
      status: 200,
      make: async () => at(`${(await asked()).path}/answers`),
      not: ['cilla', 404],
    },
    answerRegistrationQuestions: {
      by: 'asta',
      status: 200,
      make: async () => {
        const made = await asked();
        return at(`${made.path}/answers`, { answers: [{ question: made.question, answer: ['Tåg'] }] });
      },
      not: ['karin', 403],
    },
    listRegistrations: {
      by: 'cilla',
      status: 200,
      make: async () => at((await place()).replace(/\/\d+$/, '')),
      not: ['olle', 404],
    },
    findRegistration: { by: 'asta', status: 200, make: async () => at(await place()), not: ['cilla', 404] },
    signUp: {
      by: 'asta',
      status: 201,
      make: async () => {
        const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
        return at(`/gatherings/${meeting}/registrations`, {
          mode: 'physical',
          people: [{ person: cast.person.bo }, { name: 'Ny Kollega', email: `ny.${meeting}@dalarna.example` }],
        });
      },
      not: ['olle', 404],
    },
    cancelRegistration: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await place()}/cancellation`, { reason: 'Dubbelbokad.' }),
      not: ['cilla', 404],
    },
    answerOffer: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await offered()}/offer`, { accept: true }),
      not: ['cilla', 404],
    },
    changeRegistration: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await place()}/mode`, { mode: 'digital', waits: true }),
      not: ['cilla', 404],
    },
    handOverRegistration: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await place()}/successor`, { person: cast.person.bo }),
      not: ['cilla', 404],
    },
  };
}
