import { dayOfLocal } from '#kernel/localTime.ts';
import { localise, paths } from '#paths.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import type { Slot } from '../gathering/slot.scope.ts';
import { messages } from './attendance.messages.ts';
import { closedFor } from './attendance.ts';
import { messages as documentationMessages } from './documentation.messages.ts';
import { listDocumentation } from './documentation.store.ts';
import { takesDocumentation } from './documentation.ts';
import { evaluationPath } from './evaluation.link.ts';
import { messages as evaluationMessages } from './gatheringEvaluation.messages.ts';
import { findAfterwards, findOwnAnswer } from './gatheringEvaluation.store.ts';
import { takesAnswers } from './gatheringEvaluation.ts';

/** On the day and after it: the door, who came, and what they thought. Nothing before, but for those who prepare the door. */
export const attendanceSlot: Slot = async ({ c, gathering, arranger }) => {
  const { db, actor, language, clock, config } = c.var;
  const today = clock.today();
  const closed = closedFor(gathering, today);
  const arranges = arranger !== null;
  if (closed === 'not-held' || (closed === 'too-early' && !arranges)) return null;
  const { panel: text } = messages[language];
  const reads = arranges || readsForTheForum(actor);
  const answering = takesAnswers(gathering, today);
  const own = actor && answering ? await findOwnAnswer(db, gathering.id, { person: actor.person.id }) : null;
  const { came, answered } = await findAfterwards(db, gathering.id);
  if (!reads && !own && answered === 0) return null;
  const at = (path: string) => localise(path, language);
  return (
    <Panel title={text.heading} id="efter">
      <Actions>
        {arranges && gathering.state !== 'documented' && (
          <LinkButton href={at(paths.checkIn(gathering.id))}>{text.checkIn}</LinkButton>
        )}
        {own && (
          <LinkButton href={at(evaluationPath(config.secret, gathering.id, own.registration))}>
            {evaluationMessages[language].own[own.answer ? 'change' : 'answer']}
          </LinkButton>
        )}
      </Actions>
      {came > 0 && <p>{text.attended(came)}</p>}
      <ul class="plain">
        {reads && (
          <li>
            <a href={at(paths.attendance(gathering.id))}>{text.attendance}</a>
          </li>
        )}
        {(reads || answered > 0) && closed === null && (
          <li>
            <a href={at(paths.gatheringEvaluation(gathering.id))}>{text.evaluation}</a> ({answered})
          </li>
        )}
        {gathering.network && answered > 0 && actor && (
          <li>
            <a href={at(paths.networkEvaluations(gathering.network.id))}>{text.compare}</a>
          </li>
        )}
      </ul>
    </Panel>
  );
};

/** What is kept of it, each leading to where it stands. */
export const documentationSlot: Slot = async ({ c, gathering, arranger }) => {
  const { db, language } = c.var;
  const items = await listDocumentation(db, gathering.id);
  const adds = arranger !== null && takesDocumentation(gathering);
  if (items.length === 0 && !adds) return null;
  const text = documentationMessages[language];
  const page = localise(paths.documentation(gathering.id), language);
  const begun = gathering.when !== null && dayOfLocal(gathering.when.starts) <= c.var.clock.today();
  return (
    <Part title={text.heading} id="dokumentation" {...(items.length > 0 && { count: items.length })}>
      {items.length === 0 && <p class="quiet">{begun ? text.noneAdd : text.noneBefore}</p>}
      <ul class="plain">
        {items.map(({ id, kind, title }) => (
          <li key={id}>
            <a href={`${page}#d${id}`}>{title}</a> <span class="quiet">{text.kinds[kind]}</span>
          </li>
        ))}
      </ul>
      {adds && (
        <p>
          <a href={`${page}#lagg-till`}>{text.add.long}</a>
        </p>
      )}
    </Part>
  );
};
