import { type Context, Hono } from 'hono';
import type { ComponentChildren } from 'preact';
import { yearOf } from '#kernel/day.ts';
import { typeKronor } from '#kernel/kronor.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { money } from '#kernel/words.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { fileColumns, fileRows, ListFiles } from '#ui/listFile.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { arrange } from './arrange.scope.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import { findArrangement, listNetworkCosts } from './arrangement.store.ts';
import { forArrangers, sendArrangePage, type TypedIn } from './arrangePage.view.tsx';
import { readCostLine } from './costs.form.ts';
import { changeCosts, type CostLine, gatheringCostKinds, networkCost, sumCosts } from './costs.ts';
import { readBasedOn, readFormKey, readNumber } from './gathering.form.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { led } from './gatheringRefused.page.tsx';

/** What a gathering costs, and what that makes of its network's year. */
export const costsPage = new Hono<GatheringEnv>()
  .get(
    paths.gatheringCosts(':meeting'),
    withGathering,
    forArrangers((c) => show(c)),
  )
  .post(
    paths.gatheringCosts(':meeting'),
    withGathering,
    forArrangers((c) => save(c)),
  );

async function save(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const values = await readValues(c);
  const [act, id] = [one(values, 'act'), readNumber(one(values, 'item'))];
  if (act !== 'add' && act !== 'change' && act !== 'remove') return await c.notFound();
  const form = act === 'add' ? 'ny' : `rad-${id}`;
  const read = act === 'remove' ? null : readCostLine(values, language, clock.today());
  if (read && !read.ok) return await show(c, { form, values, errors: read.errors });
  const decision = await arrange(c, gathering.id, async (fresh) => {
    const { costs } = await findArrangement(db, fresh.id);
    if (!read) return changeCosts(fresh, costs, { act: 'remove', id });
    if (act === 'add') return changeCosts(fresh, costs, { act, key: readFormKey(values), line: read.value });
    return changeCosts(fresh, costs, { act: 'change', id, basedOn: readBasedOn(values), line: read.value });
  });
  if (!decision) return await c.notFound();
  if (
    decision.ok ||
    decision.refusal.kind === 'unchanged' ||
    (act === 'remove' && decision.refusal.kind === 'no-such-item')
  )
    return led(c, paths.gatheringCosts(gathering.id), arrangementMessages[language].flash.costs);
  return await show(c, { form, values, refusal: decision.refusal.kind });
}

async function show(c: Context<GatheringEnv>, typed?: TypedIn): Promise<Response> {
  const { db, gathering, language } = c.var;
  const text = arrangementMessages[language].costs;
  const { costs } = await findArrangement(db, gathering.id);
  const sum = sumCosts(costs);
  const kronor = (amount: CostLine['planned']) => money(amount)[language];
  const columns = columnsIn(language);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const sheet = { name: text.heading, rows: fileRows(fileColumns(columns), costs) };
    return await sendTable(c, [sheet], format, text.title(gathering.text.title));
  }
  const action = localise(paths.gatheringCosts(gathering.id), language);
  const nameOf = ({ what, kind }: CostLine) => what || text.kinds[kind];
  const asked = typed?.form ?? `rad-${c.req.query('rad')}`;
  const open = costs.find(({ id }) => `rad-${id}` === asked);
  return sendArrangePage(c, {
    words: text,
    typed,
    wide: true,
    children: (
      <>
        <KeyFigures
          money
          items={[
            { value: kronor(sum.planned), label: text.planned },
            { value: kronor(sum.actual), label: text.actual },
            { value: kronor(sum.forecast), label: text.forecast },
          ]}
        />
        {costs.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <Table
            caption={text.heading}
            captionHidden
            language={language}
            rows={costs}
            rowKey={({ id }) => id}
            columns={[
              ...columns,
              {
                header: text.change,
                cell: (line) => (
                  <a href={`${action}?rad=${line.id}#andra`} aria-label={text.edit(nameOf(line))}>
                    {text.change}
                  </a>
                ),
                text: null,
              },
            ]}
          />
        )}
        {costs.length > 0 && <ListFiles path={paths.gatheringCosts(gathering.id)} language={language} />}
        {open ? (
          <Part title={text.edit(nameOf(open))} id="andra">
            <EditLine c={c} line={open} action={action} typed={typed} />
          </Part>
        ) : (
          <Part title={text.add} id="lagg-till">
            <CostForm
              c={c}
              id="ny"
              values={typed?.form === 'ny' ? typed.values : {}}
              errors={typed?.form === 'ny' ? typed.errors : undefined}
            >
              <Hidden name="act" value="add" />
              <Hidden name="form" value={(typed?.form === 'ny' && readFormKey(typed.values)) || randomToken(16)} />
              <Actions>
                <Submit>{text.addButton}</Submit>
              </Actions>
            </CostForm>
          </Part>
        )}
        <NetworkYear c={c} cost={await yearOfNetwork(c)} />
        <p>
          <a href={localise(paths.gathering(gathering.id), language)}>{arrangementMessages[language].back}</a>
        </p>
      </>
    ),
  });
}

/** What a line says, on the page and in a file: there amounts are kronor to count with. */
function columnsIn(language: Language): readonly Column<CostLine>[] {
  const text = arrangementMessages[language].costs;
  return [
    { header: text.kind, names: true, cell: ({ kind }) => text.kinds[kind] },
    { header: text.what, cell: ({ what }) => what },
    {
      header: text.planned,
      numeric: true,
      cell: ({ planned }) => money(planned)[language],
      text: ({ planned }) => planned / 100,
    },
    {
      header: text.actual,
      numeric: true,
      cell: ({ actual }) => (actual === null ? text.unknown : money(actual)[language]),
      text: ({ actual }) => (actual === null ? null : actual / 100),
    },
  ];
}

async function yearOfNetwork(c: Context<GatheringEnv>) {
  const { db, gathering, clock } = c.var;
  if (!gathering.network) return null;
  const year = yearOf(gathering.when ? dayOfLocal(gathering.when.starts) : clock.today());
  const { meetings, earlier } = await listNetworkCosts(db, gathering.network.id, year);
  return { year, ...networkCost(meetings, earlier) };
}

/** What the year of its network comes to. */
function NetworkYear({
  c,
  cost,
}: {
  readonly c: Context<GatheringEnv>;
  readonly cost: Awaited<ReturnType<typeof yearOfNetwork>>;
}) {
  const { gathering, language } = c.var;
  const text = arrangementMessages[language].costs;
  if (!cost || !gathering.network) return null;
  return (
    <Part title={text.network(gathering.network.name, cost.year)} id="natverket">
      <KeyFigures
        money
        items={[
          { value: money(cost.soFar)[language], label: text.soFar },
          ...(cost.forecast === null ? [] : [{ value: money(cost.forecast)[language], label: text.yearForecast }]),
        ]}
      />
      {cost.forecast === null && <p class="quiet">{text.noForecast}</p>}
      {cost.forecast !== null && cost.guessed > 0 && <p class="quiet">{text.guessed(cost.guessed)}</p>}
    </Part>
  );
}

interface LineProps {
  readonly c: Context<GatheringEnv>;
  readonly line: CostLine;
  readonly action: string;
  readonly typed: TypedIn | undefined;
}

function EditLine({ c, line, action, typed }: LineProps) {
  const text = arrangementMessages[c.var.language].costs;
  const name = line.what || text.kinds[line.kind];
  return (
    <>
      <CostForm c={c} id={`rad-${line.id}`} values={typed?.values ?? lineValues(line)} errors={typed?.errors}>
        <Hidden name="act" value="change" />
        <Hidden name="item" value={line.id} />
        <Hidden name="version" value={line.version} />
        <Actions>
          <Submit weight="second">{text.save}</Submit>
        </Actions>
      </CostForm>
      <PostButton
        action={action}
        hidden={{ act: 'remove', item: line.id }}
        weight="quiet"
        label={text.removeWhat(name)}
      >
        {text.remove}
      </PostButton>
    </>
  );
}

const lineValues = ({ kind, what, planned, actual }: CostLine): FormValues => ({
  kind,
  what,
  planned: typeKronor(planned),
  actual: actual === null ? '' : typeKronor(actual),
});

interface FormProps {
  readonly c: Context<GatheringEnv>;
  readonly id: string;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
  readonly children: ComponentChildren;
}

function CostForm({ c, id, values, errors, children }: FormProps) {
  const { gathering, language } = c.var;
  const text = arrangementMessages[language].costs;
  return (
    <Form
      id={id}
      action={localise(paths.gatheringCosts(gathering.id), language)}
      language={language}
      values={values}
      errors={errors}
    >
      <Field
        type="select"
        name="kind"
        label={text.kind}
        options={gatheringCostKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <Field name="what" label={text.what} maxlength={200} optional />
      <Field name="planned" label={text.planned} inputmode="decimal" width="medium" suffix="kr" optional />
      <Field
        name="actual"
        label={text.actual}
        hint={text.actualHint}
        inputmode="decimal"
        width="medium"
        suffix="kr"
        optional
      />
      {children}
    </Form>
  );
}
