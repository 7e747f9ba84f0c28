import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Chip } from '#ui/chip.tsx';
import { formatList, formatMoment } from '#ui/format.ts';
import { ReadinessLine } from '#ui/readinessFigures.tsx';
import { Meta, Row } from '#ui/rows.tsx';
import { type BoxProps, dayIn, List } from './box.view.tsx';
import { readiness } from './readiness.ts';
import { readinessCount } from './readiness.view.tsx';
import { messages } from './secretariat.messages.ts';
import { type Desk, type Named, quietDays, type WaitingProposal } from './secretariat.store.ts';

export interface Decides {
  readonly decides: boolean;
}

/** To where one decides, for those who do. */
export const toDecide = ({ id }: Pick<Named, 'id'>, decides: boolean): string =>
  decides ? paths.goAhead(id) : paths.provrum(id);

/** The queue is fair and its order is told: by the day of readiness, and by nothing else. */
export function Queue({
  box,
  version,
  decides,
  language,
}: BoxProps<WaitingProposal> & Decides & { readonly version: RulebookVersion }) {
  const text = messages[language].waiting;
  const all = { href: localise(`${paths.provrums()}?lage=ready&ordning=ready`, language), label: text.all };
  return (
    <List box={box} id="redo" title={text.heading} none={text.none} all={all} language={language}>
      {(item) => {
        const found = readiness(item.standings, version.parameters);
        return (
          <Row
            key={item.id}
            level={3}
            href={localise(toDecide(item, decides), language)}
            title={item.title}
            chip={
              !found.ready && (
                <Chip mark="half" tone="warn">
                  {text.lost}
                </Chip>
              )
            }
            meta={
              <>
                <Meta kind="org">{item.organisation}</Meta>
                <Meta icon="clock">{text.since(dayIn(item.readySince, language))}</Meta>
                {item.outdated > 0 && <Meta kind="due">{text.outdated(item.outdated)}</Meta>}
              </>
            }
          >
            <ReadinessLine count={readinessCount(found, version)} language={language} />
          </Row>
        );
      }}
    </List>
  );
}

export function Staged({ box, decides, language }: BoxProps<Desk['staged']['items'][number]> & Decides) {
  const text = messages[language].staged;
  return (
    <List box={box} id="meddela" title={text.heading} none={text.none} language={language}>
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(toDecide(item, decides), language)}
          title={item.title}
          chip={
            <Chip mark="half" tone="warn">
              {text.verdict[item.verdict]}
            </Chip>
          }
          meta={
            <>
              <Meta kind="org">{item.organisation}</Meta>
              <Meta icon="person">{text.by(item.by, item.byOrganisation, formatMoment(item.decidedAt, language))}</Meta>
            </>
          }
        />
      )}
    </List>
  );
}

export function Plans({ box, decides, language }: BoxProps<Desk['plans']['items'][number]> & Decides) {
  const text = messages[language].plans;
  return (
    <List box={box} id="planer" title={text.heading} none={text.none} language={language}>
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(decides ? paths.reviewPlan(item.id) : paths.plan(item.id), language)}
          title={item.title}
          meta={
            <Meta icon="person">{text.by(item.by, item.organisation, formatMoment(item.submittedAt, language))}</Meta>
          }
        />
      )}
    </List>
  );
}

export function Outdated({ box, language }: BoxProps<Desk['outdated']['items'][number]>) {
  const text = messages[language].outdated;
  return (
    <List box={box} id="andrade" title={text.heading} none={text.none} language={language}>
      {(item) => (
        <Line key={item.id} item={item} language={language} note={text.waitsFor(formatList(item.waitsFor, language))} />
      )}
    </List>
  );
}

export function Quiet({ box, language }: BoxProps<Desk['quiet']['items'][number]>) {
  const text = messages[language].quiet;
  return (
    <List box={box} id="tysta" title={text.heading} none={text.none(quietDays)} language={language}>
      {(item) => <Line key={item.id} item={item} language={language} note={text.since(dayIn(item.lastAt, language))} />}
    </List>
  );
}

interface LineProps {
  readonly item: Named;
  readonly note: string;
  readonly language: Language;
}

const Line = ({ item, note, language }: LineProps) => (
  <Row
    level={3}
    href={localise(paths.provrum(item.id), language)}
    title={item.title}
    meta={
      <>
        <Meta kind="org">{item.organisation}</Meta>
        <Meta kind="due">{note}</Meta>
      </>
    }
  />
);
