import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type RegistrationOperation = Extract<OperationId, `${string}Registration${string}` | 'signUp' | 'answerOffer'>;

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

  return {
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
      make: async () => at(`${await place()}/cancellation`),
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
