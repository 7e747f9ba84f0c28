import type { Day } from '#kernel/day.ts';
import { localise, paths } from '#paths.ts';
import { Chip } from '#ui/chip.tsx';
import { formatMoment } from '#ui/format.ts';
import { Meta, Row } from '#ui/rows.tsx';
import { type BoxProps, List } from '../box.view.tsx';
import type { WaitingReport } from './deskReports.store.ts';
import { OwedRow } from './ownReports.view.tsx';
import type { OwedReport } from './reportDue.store.ts';
import { messages } from './reportLists.messages.ts';

/** Reports that wait for the secretariat: to be reviewed, published or announced, the longest waiting first. */
export function WaitingReports({ box, decides, language }: BoxProps<WaitingReport> & { readonly decides: boolean }) {
  const text = messages[language].review;
  return (
    <List box={box} id="rapporter" title={text.heading} none={text.none} language={language}>
      {({ id, title, organisation, by, submittedAt, step }) => (
        <Row
          key={id}
          level={3}
          href={localise(decides ? paths.reviewReport(id) : paths.report(id), language)}
          title={title}
          chip={
            <Chip mark={step === 'review' ? 'ring' : 'half'} tone={step === 'announce' ? 'warn' : 'brand'}>
              {text.steps[step]}
            </Chip>
          }
          meta={
            <>
              <Meta kind="org">{organisation}</Meta>
              <Meta icon="person">{text.by(by, formatMoment(submittedAt, language))}</Meta>
            </>
          }
        />
      )}
    </List>
  );
}

/** Reports that should have come by now. */
export function LateReports({ box, today, language }: BoxProps<OwedReport> & { readonly today: Day }) {
  const text = messages[language].lateReports;
  return (
    <List box={box} id="forsenade" title={text.heading} none={text.none} language={language}>
      {(item) => <OwedRow key={item.id} item={item} today={today} language={language} />}
    </List>
  );
}
