import { type Day, yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatMoment, formatMoney } from '#ui/format.ts';
import { type BoxProps, Plain } from './box.view.tsx';
import { leftOf } from './pot.ts';
import { messages } from './secretariat.messages.ts';
import type { Desk } from './secretariat.store.ts';
import { type Decides, toDecide } from './secretariat.view.tsx';
import { SpreadingLinks } from './spreading/late.view.tsx';

interface DeskProps {
  readonly desk: Desk;
  readonly version: RulebookVersion;
  readonly today: Day;
  readonly language: Language;
}

/** What is left of the year's frame (P191). */
const fundingLeft = ({ desk, version }: Pick<DeskProps, 'desk' | 'version'>) =>
  leftOf(desk.pot, version.parameters.fundingPerYear);

export function Figures({ desk, version, today, language }: DeskProps) {
  const text = messages[language].figures;
  const year = yearOf(today);
  return (
    <KeyFigures
      items={[
        { value: desk.waiting.total, label: text.waiting, href: '#redo' },
        { value: desk.year.length, label: text.slots(version.parameters.goAheadsPerYear, year), href: '#aret' },
        {
          value: formatMoney(fundingLeft({ desk, version }), language),
          label: text.funding(year),
          href: localise(paths.secretariatFunding(), language),
        },
        { value: desk.staged.total, label: text.staged, href: '#meddela' },
      ]}
    />
  );
}

/** The year's slots, and what seldom needs anybody. */
export function Aside({ desk, version, today, decides, language }: DeskProps & Decides) {
  const text = messages[language];
  const { goAheadsPerYear, fundingPerYear } = version.parameters;
  const free = goAheadsPerYear - desk.year.length;
  return (
    <>
      <Part title={text.year.heading(yearOf(today))} id="aret" count={desk.year.length}>
        {desk.year.length === 0 ? (
          <p class="quiet">{text.year.none}</p>
        ) : (
          <ul>
            {desk.year.map(({ id, title, announced }) => (
              <li key={id}>
                <a href={localise(toDecide({ id }, decides && !announced), language)}>{title}</a>
                {!announced && ` (${text.year.staged.toLowerCase()})`}
              </li>
            ))}
          </ul>
        )}
        <p>{free > 0 ? text.year.left(free) : text.year.full}</p>
        <p>
          {text.year.funding(
            formatMoney(fundingLeft({ desk, version }), language),
            formatMoney(fundingPerYear, language),
          )}{' '}
          <a href={localise(paths.secretariatFunding(), language)}>{text.year.more}</a>
        </p>
      </Part>
      <Plain box={desk.unverified} title={text.unverified.heading} none={text.unverified.none} language={language}>
        {({ id, name, kind }) => (
          <li key={id}>
            <a href={localise(paths.organisation(id), language)}>{name}</a> ({text.unverified.kinds[kind]})
          </li>
        )}
      </Plain>
      <SpreadingLinks obstacles={decides ? desk.obstacles : null} language={language} />
      {decides && <FailedMail box={desk.failedMail} language={language} />}
    </>
  );
}

function FailedMail({ box, language }: BoxProps<Desk['failedMail']['items'][number]>) {
  const text = messages[language].failedMail;
  return (
    <Plain
      box={box}
      title={text.heading}
      none={text.none}
      language={language}
      link={{ href: localise(`${paths.secretariatMail()}?lage=failed`, language), label: text.all }}
    >
      {({ id, address, subject, at }) => (
        <li key={id}>
          {address}: {subject} <span class="quiet">{formatMoment(at, language)}</span>
        </li>
      )}
    </Plain>
  );
}
