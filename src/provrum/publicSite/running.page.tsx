import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendSharedPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { StateChip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { dayOfMoment, formatDay, formatList, formatMonth } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { messages } from './publicSite.messages.ts';
import { listRunning, type RunningProvrum } from './running.store.ts';

/** What is being tried, for everybody: only what has been announced, no people and no money. */
export const runningPage = new Hono<ActorEnv>().get(paths.running(), show);

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, config, frame, language } = c.var;
  const text = messages[language].running;
  const running = await listRunning(db);
  return sendSharedPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="running"
      shared={{ baseUrl: config.baseUrl, description: text.lead, path: paths.running() }}
    >
      {running.length === 0 ? (
        <Empty
          title={text.none}
          action={<LinkButton href={localise(paths.results(), language)}>{text.toResults}</LinkButton>}
        >
          {text.noneMore}
        </Empty>
      ) : (
        <ul class="rows">
          {running.map((provrum) => (
            <RunningRow key={provrum.id} provrum={provrum} language={language} />
          ))}
        </ul>
      )}
    </Page>,
  );
}

/** Not a link: the provrum itself is read by members and partners. */
function RunningRow({ provrum, language }: { readonly provrum: RunningProvrum; readonly language: Language }) {
  const { title, question, state, lead, participants, announcedAt, from, to, constructed } = provrum;
  const text = messages[language].running;
  const inOwnWords = language === 'sv' ? undefined : 'sv';
  const others = participants.length > 0 ? ` ${text.with(formatList(participants, language))}` : '';
  const months = from && to && [formatMonth(from, language), formatMonth(to, language)];
  return (
    <li class="row row-plain" id={`provrum-${provrum.id}`}>
      <div class="row-head">
        <h2 class="row-title" lang={inOwnWords}>
          {title}
        </h2>
        <p class="row-state">
          <StateChip state={state} language={language} />{' '}
          {constructed && <span class="row-note">{messages[language].results.constructed}</span>}
        </p>
      </div>
      <p>
        {text.question} <span lang={inOwnWords}>{question}</span>
      </p>
      <ul class="meta">
        <li class="meta-org">{`${text.leads(lead)}${others}`}</li>
        <li>{text.goAhead(formatDay(dayOfMoment(announcedAt), language))}</li>
        {months && <li>{text.span([...new Set(months)].join(' – '))}</li>}
      </ul>
    </li>
  );
}
