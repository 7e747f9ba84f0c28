import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { setMailingStage } from './mailingActs.ts';
import type { Case } from './operationCases.ts';

type MailOperation = Extract<
  OperationId,
  `${string}MyMail` | `${string}OutgoingMail${string}` | `${string}ReturnedMail` | `${string}MailHold`
>;

/** Each operation on mail as it should be asked: by whom, of what, and who may not. */
export function mailingCases(app: TestApp): Readonly<Record<MailOperation, Case>> {
  const on = (act: string, state = 'waiting'): Case => ({
    by: 'karin',
    status: 204,
    make: async () => {
      const { mail } = await setMailingStage(app);
      await sql`update mail set state = ${state} where id = ${mail}`.execute(app.db.q());
      return { path: `/mail/${mail}/${act}` };
    },
    not: ['asta', 403],
  });
  return {
    findMyMail: { by: 'asta', status: 200, make: () => ({ path: '/me/mail' }), not: null },
    changeMyMail: {
      by: 'asta',
      status: 200,
      make: async () => {
        await sql`update person set mail_news = 'each'`.execute(app.db.q());
        return { path: '/me/mail', json: { news: 'weekly' }, read: '/me/mail' };
      },
      not: null,
    },
    listOutgoingMail: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: `/mail?state=waiting&of=provrum&subject=${(await setMailingStage(app)).provrum}` }),
      not: ['asta', 403],
    },
    stopOutgoingMail: on('stop'),
    holdOutgoingMail: on('hold'),
    releaseOutgoingMail: on('release'),
    resendOutgoingMail: on('resend', 'failed'),
    stopOutgoingMailAbout: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: '/mail/stop', json: { of: 'provrum', id: (await setMailingStage(app)).provrum } }),
      not: ['asta', 403],
    },
    findMailHold: { by: 'karin', status: 200, make: () => ({ path: '/mail/hold' }), not: ['mona', 403] },
    changeMailHold: {
      by: 'karin',
      status: 200,
      make: async () => {
        await sql`update mail_setting set hold_minutes = 10`.execute(app.db.q());
        return { path: '/mail/hold', json: { minutes: 15 }, read: '/mail/hold' };
      },
      not: ['mona', 403],
    },
    listReturnedMail: {
      by: 'karin',
      status: 200,
      make: async () => {
        await setMailingStage(app);
        return { path: '/mail/returned' };
      },
      not: ['asta', 403],
    },
    clearReturnedMail: {
      by: 'karin',
      status: 204,
      make: async () => ({ path: `/mail/returned/${(await setMailingStage(app)).bounce}/clear` }),
      not: ['asta', 403],
    },
  };
}
