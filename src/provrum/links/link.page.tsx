import { type Context, Hono } from 'hono';
import { type LinkId, parseId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { listNetworkNames } from '#meetings/gathering/gatherings.store.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { provrumCrumbs } from '../interest.page.tsx';
import { notYours } from '../notYours.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { linkRelations, linkTargets } from './events.ts';
import { addressMax, elsewhere, nameMax, readLink, unknownEnd } from './link.form.ts';
import { messages } from './link.messages.ts';
import { findEnd, linkTo, unlink } from './link.scope.ts';
import { listLinks } from './link.store.ts';
import { type LinkedNetwork, type Linker, linkerOf, type LinkRefusal } from './link.ts';
import { LinkLists } from './link.view.tsx';

/** What a provrum came out of and led to: read by everybody who reads it, noted by those who know. */
export const linkPage = new Hono<ProvrumEnv>()
  .get(paths.links(':id'), withProvrum, (c) => show(c))
  .post(paths.links(':id'), withProvrum, (c) => asLinker(c, add))
  .post(paths.removeLink(':id', ':link'), withProvrum, (c) => asLinker(c, remove));

type C = Context<ProvrumEnv>;

async function asLinker(c: C, act: (c: C, by: Linker) => Promise<Response>): Promise<Response> {
  const { actor, provrum, language } = c.var;
  const by = linkerOf(actor, provrum);
  if (by) return await act(c, by);
  const { refused, readOnly } = messages[language];
  return notYours(c, { title: refused.notYours, lead: readOnly, crumbs: provrumCrumbs(provrum, language) });
}

async function add(c: C, by: Linker): Promise<Response> {
  const { actor, provrum, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readLink(values, (key) => say[key] ?? key);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const given = await findEnd(c, actor, read.value);
  if (!given) return await show(c, { values, errors: unknownEnd(read.value.target, language) });
  const decision = await linkTo(c, by, provrum.id, given);
  if (!decision) return await c.notFound();
  // Sent twice, it is noted once.
  if (decision.ok || decision.refusal.kind === 'linked-already') return back(c, flash.added);
  if (decision.refusal.kind === 'to-itself')
    return await show(c, { values, errors: { provrum: say['to-itself'] ?? '' } });
  return await show(c, { values, refusal: decision.refusal });
}

async function remove(c: C, by: Linker): Promise<Response> {
  const { provrum, language } = c.var;
  const link = parseId<LinkId>(c.req.param('link'));
  const decision = link === null ? null : await unlink(c, by, provrum.id, link);
  if (!decision) return await c.notFound();
  // Gone already: somebody else, or the same button twice.
  if (decision.ok || decision.refusal.kind === 'no-such-link') return back(c, messages[language].flash.removed);
  return await show(c, { refusal: decision.refusal });
}

function back(c: C, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.links(c.var.provrum.id), c.var.language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: LinkRefusal;
}

async function show(c: C, again: Again = {}): Promise<Response> {
  const { db, provrum, actor, language, frame } = c.var;
  const text = messages[language];
  const links = await listLinks(db, provrum.id);
  const by = provrum.openedAt === null ? null : linkerOf(actor, provrum);
  const networks = by ? await listNetworkNames(db) : [];
  const to = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      invalid={Boolean(again.errors ?? again.refusal)}
      noindex
    >
      {again.refusal && (
        <Notice tone="warn" answer>
          {refusedIn(again.refusal, language)}
        </Notice>
      )}
      {links.length === 0 && <p class="quiet">{text.none}</p>}
      <LinkLists
        links={links}
        language={language}
        level={2}
        act={(link) =>
          by && (
            <PostButton
              action={to(paths.removeLink(provrum.id, link.id))}
              weight="quiet"
              label={text.removeLabel(link.name)}
            >
              {text.remove}
            </PostButton>
          )
        }
      />
      {by ? <AddLink c={c} again={again} networks={networks} /> : <p class="quiet">{text.readOnly}</p>}
    </Page>,
    again.refusal ? 409 : again.errors ? 422 : 200,
  );
}

function refusedIn({ kind }: LinkRefusal, language: 'sv' | 'en'): string {
  const { refused } = messages[language];
  if (kind === 'linked-other-way') return refused.otherWay;
  return kind === 'too-many-links' ? refused.tooMany : refused.other;
}

interface AddProps {
  readonly c: C;
  readonly again: Again;
  readonly networks: readonly LinkedNetwork[];
}

function AddLink({ c, again, networks }: AddProps) {
  const { provrum, language } = c.var;
  const { form: text, targets } = messages[language];
  return (
    <Part title={text.heading} id="lagg-till">
      <Form
        action={localise(paths.links(provrum.id), language)}
        language={language}
        values={again.values}
        errors={again.errors}
      >
        <Radios
          name="relation"
          legend={text.relation}
          choices={linkRelations.map((relation) => ({ value: relation, label: text[relation] }))}
        />
        <Radios
          name="target"
          legend={text.target}
          inline
          choices={linkTargets.map((target) => ({ value: target, label: targets[target] }))}
        />
        <Field name="provrum" label={text.provrum} hint={text.provrumHint} width="medium" optional />
        <Field
          type="select"
          name="network"
          label={text.network}
          hint={text.networkHint}
          options={[
            ...networks.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: elsewhere, label: text.elsewhere },
          ]}
          empty={text.chooseNetwork}
          optional
        />
        <Field name="name" label={text.name} hint={text.nameHint} maxlength={nameMax} optional />
        <Field
          name="address"
          type="url"
          label={text.address}
          hint={text.addressHint}
          maxlength={addressMax}
          autocomplete="off"
          optional
        />
        <Submit>{text.send}</Submit>
      </Form>
    </Part>
  );
}
