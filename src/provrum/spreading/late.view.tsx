import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { List } from '../box.view.tsx';
import type { Box } from '../secretariat.store.ts';
import type { LateLine } from './overview.store.ts';
import { messages } from './spreading.messages.ts';

interface LateProps {
  readonly box: Box<LateLine>;
  readonly language: Language;
}

/** Channels whose day has passed, for the secretariat. */
export const LateSpreading = ({ box, language }: LateProps) => (
  <List
    box={box}
    id="spridning"
    title={messages[language].desk.heading}
    none={messages[language].desk.none}
    language={language}
  >
    {(item) => <LateRow key={`${item.provrum}-${item.channel}`} item={item} language={language} />}
  </List>
);

interface OwnProps {
  readonly items: readonly LateLine[];
  readonly language: Language;
}

/** The same, for whoever answers for them. */
export const OwnLateSpreading = ({ items, language }: OwnProps) =>
  items.length === 0 ? null : (
    <Part title={messages[language].desk.heading} id="spridning" count={items.length}>
      <Rows>
        {items.map((item) => (
          <LateRow key={`${item.provrum}-${item.channel}`} item={item} language={language} />
        ))}
      </Rows>
    </Part>
  );

function LateRow({ item, language }: { readonly item: LateLine; readonly language: Language }) {
  const text = messages[language];
  const { provrum, channel, plannedOn, title, responsible } = item;
  return (
    <Row
      level={3}
      href={localise(`${paths.spreading(provrum)}#kanal-${channel}`, language)}
      title={`${text.channels[channel]}: ${title}`}
      meta={
        <>
          <Meta kind="due">{text.desk.due(formatDay(plannedOn, language))}</Meta>
          <Meta icon="person">{responsible ?? text.nobody}</Meta>
        </>
      }
    />
  );
}

interface LinksProps {
  /** How many reports wait; null for those who do not look after them. */
  readonly obstacles: number | null;
  readonly language: Language;
}

/** To the overview of spreading, and to what people have told us of the site. */
export function SpreadingLinks({ obstacles, language }: LinksProps) {
  const text = messages[language].desk;
  return (
    <>
      <Part title={messages[language].title} id="spridning-alla">
        <p>
          <a href={localise(paths.secretariatSpreading(), language)}>{text.all}</a>
        </p>
      </Part>
      {obstacles !== null && (
        <Part title={text.obstacles} id="hinder" count={obstacles}>
          <p>
            {obstacles === 0 ? text.obstaclesNone : text.obstaclesWait(obstacles)}{' '}
            <a href={localise(paths.obstacles(), language)}>{text.obstaclesAll}</a>
          </p>
        </Part>
      )}
    </>
  );
}
