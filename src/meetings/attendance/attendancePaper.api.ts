import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { writePdf } from '#platform/pdf.ts';
import { refuse } from '#platform/problem.ts';
import { sha256 } from '#platform/storage.ts';
import { arrangerOf } from '../gathering/gathering.ts';
import { gatheringInPath } from './attendance.api.ts';
import { messages } from './attendance.messages.ts';
import { listRoll } from './attendance.store.ts';
import { paperOf, type RollPaper, rollPapers } from './participants.pdf.ts';

const Made = z
  .object({
    name: z.string(),
    mediaType: z.literal('application/pdf'),
    size: z.number().int(),
    sha256: z.string(),
    content: z.string().openapi({ format: 'byte' }),
  })
  .openapi('AttendancePaper');

const find = operation({
  id: 'findAttendancePaper',
  tag: 'gatherings',
  method: 'get',
  path: '/gatherings/{meeting}/attendance/{document}',
  answers: { 200: Made },
  problems: ['not-allowed'],
});

/** The list for the door and the badges. They travel in base 64. */
export const attendancePaperApi = newApi<ApiEnv>().openapi(find, async (c) => {
  const { db, actor, clock, language } = c.var;
  const gathering = await gatheringInPath(c);
  if (!arrangerOf(actor, gathering)) refuse('not-allowed');
  const kind = asked(c.req.param('document')) ?? refuse('not-found');
  const given = { gathering, roll: await listRoll(db, gathering.id), day: clock.today() };
  const content = await writePdf(paperOf(kind, given, language));
  return send(c, Made, {
    name: `${messages[language].attendance.file[kind]}-${gathering.id}.pdf`,
    mediaType: 'application/pdf' as const,
    size: content.byteLength,
    sha256: sha256(content),
    content: Buffer.from(content).toString('base64'),
  });
});

const asked = (word: string | undefined): RollPaper | null => rollPapers.find((kind) => kind === word) ?? null;
