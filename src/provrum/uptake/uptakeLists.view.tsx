import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './uptake.messages.ts';
import { askedAgain } from './uptake.ts';
import type { ResultToConsider, ResultUse } from './uptakeOverview.store.ts';

interface ConsiderProps {
  readonly items: readonly ResultToConsider[];
  readonly today: Day;
  readonly language: Language;
}

/** Results that an organisation has not considered yet, and those that it wanted to use half a year ago. Nothing where there are none. */
export function ResultsToConsider({ items, today, language }: ConsiderProps) {
  const text = messages[language].own;
  const asked = items.filter(({ own }) => own === null || askedAgain(own, today));
  if (asked.length === 0) return null;
  return (
    <Part title={text.heading} id="resultat" count={asked.length}>
      <p>{text.lead}</p>
      <Rows>
        {asked.map(({ id, title, announcedAt, own }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.provrum(id), language)}
            title={title}
            meta={
              <Meta icon={own ? 'clock' : 'calendar'}>
                {own
                  ? text.again(formatDay(own.changedOn, language))
                  : text.announced(formatDay(dayOfMoment(announcedAt), language))}
              </Meta>
            }
          >
            <Actions>
              <LinkButton href={localise(paths.uptake(id), language)}>{text.answer}</LinkButton>
            </Actions>
          </Row>
        ))}
      </Rows>
    </Part>
  );
}

/** Results that some members have said nothing about, and that are still followed: those of long ago first. */
export function ResultsToFollow({
  items,
  language,
}: {
  readonly items: readonly ResultUse[];
  readonly language: Language;
}) {
  const text = messages[language].desk;
  if (items.length === 0) return null;
  const waiting = items
    .map((item) => ({ ...item, answered: item.used + item.willUse + item.notForUs }))
    .filter(({ over, answered, members }) => !over && answered < members)
    .toReversed();
  return (
    <Part
      title={text.heading}
      id="anvandning"
      count={waiting.length}
      action={<a href={localise(paths.secretariatUptake(), language)}>{text.all}</a>}
    >
      {waiting.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <Rows>
          {waiting.map(({ id, title, announcedAt, answered, members }) => (
            <Row
              key={id}
              level={3}
              href={localise(paths.uptake(id), language)}
              title={title}
              meta={
                <>
                  <Meta icon="calendar">{text.since(formatDay(dayOfMoment(announcedAt), language))}</Meta>
                  <Meta icon="people">{text.answered(answered, members)}</Meta>
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Part>
  );
}
