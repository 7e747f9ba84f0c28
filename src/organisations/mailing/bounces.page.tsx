import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { formatMoment } from '#ui/format.ts';
import { type FileColumn, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Meta, Rows } from '#ui/rows.tsx';
import { type ActorEnv, setFlash } from '../actor.scope.ts';
import type { Secretariat } from '../authority.ts';
import { doing, forSecretariat } from '../organisations.scope.ts';
import { causeOf } from './bounce.ts';
import { type BounceRow, clearBounce, listBounces } from './bounce.store.ts';
import { messages } from './bounces.messages.ts';

type C = Context<ActorEnv>;

/** The addresses that mail does not reach, for those who can mend them. */
export const bouncesPage = new Hono<ActorEnv>()
  .get(paths.secretariatBounces(), forSecretariat(show))
  .post(paths.secretariatBounces(), forSecretariat(clear));

async function clear(c: C, by: Secretariat) {
  const { language } = c.var;
  const id = parseId(one(await readValues(c), 'bounce')) ?? 0;
  const done = await clearBounce(doing(c, by), id);
  setFlash(c, done ? messages[language].cleared : messages[language].clearedAlready);
  return c.redirect(localise(paths.secretariatBounces(), language), 303);
}

async function show(c: C) {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const bounces = await listBounces(db);
  const format = askedFormat(c);
  if (format) {
    return await sendTable(c, [{ name: text.title, rows: fileRows(columnsIn(language), bounces) }], format, text.title);
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[
        { href: localise(paths.secretariat(), language), label: text.secretariat },
        { href: localise(paths.secretariatMail(), language), label: text.mail },
      ]}
      noindex
    >
      {bounces.length === 0 ? (
        <Empty title={text.noneTitle}>{text.none}</Empty>
      ) : (
        <>
          <Rows>
            {bounces.map((bounce) => (
              <Bounced key={bounce.id} bounce={bounce} language={language} />
            ))}
          </Rows>
          <ListFiles path={paths.secretariatBounces()} language={language} />
        </>
      )}
    </Page>,
  );
}

/** What came back, as a file has it. */
function columnsIn(language: Language): readonly FileColumn<BounceRow>[] {
  const { columns, causes } = messages[language];
  return [
    { header: columns.person, text: ({ person }) => person?.name ?? null },
    { header: columns.address, text: ({ address }) => address },
    { header: columns.organisations, text: ({ organisations }) => organisations.map(({ name }) => name).join(', ') },
    { header: columns.cause, text: (bounce) => causes[causeOf(bounce)] },
    { header: columns.said, text: ({ status, reason }) => [status, reason].filter(Boolean).join(' ') },
    { header: columns.subject, text: ({ subject }) => subject },
    { header: columns.at, text: ({ at }) => formatMoment(at, language) },
    { header: columns.amount, text: ({ amount }) => amount },
  ];
}

function Bounced({ bounce, language }: { readonly bounce: BounceRow; readonly language: Language }) {
  const text = messages[language];
  const { id, address, person, organisations, subject, kind, status, reason, at, amount, changed } = bounce;
  return (
    <li class="row">
      <div class="row-head">
        <h2 class="row-title">{person ? `${person.name}, ${address}` : address}</h2>
        <Chip mark={kind === 'failed' ? 'bar' : 'ring'} tone={kind === 'failed' ? 'bad' : 'warn'}>
          {text.causes[causeOf(bounce)]}
        </Chip>
      </div>
      {subject !== null && <p>{text.subject(subject)}</p>}
      {(reason || status) && <p class="quiet">{text.said(reason, status)}</p>}
      <ul class="meta">
        <Meta>{text.at(formatMoment(at, language))}</Meta>
        {amount > 1 && <Meta>{text.amount(amount)}</Meta>}
        {changed && <Meta>{text.changed}</Meta>}
        {organisations.map((organisation) => (
          <Meta key={organisation.id}>
            <a href={localise(paths.organisationPeople(organisation.id), language)}>{text.people(organisation.name)}</a>
          </Meta>
        ))}
      </ul>
      <Actions>
        <PostButton
          action={localise(paths.secretariatBounces(), language)}
          hidden={{ bounce: id }}
          label={text.clearLabel(address)}
        >
          {text.clear}
        </PostButton>
      </Actions>
    </li>
  );
}
