import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip, type ChipProps } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { formatMoment } from '#ui/format.ts';
import { Pager } from '#ui/pager.tsx';
import { Meta } from '#ui/rows.tsx';
import { messages } from './mail.messages.ts';
import { type MailRow, type MailState, type MailSubject, mailsPerPage } from './mail.store.ts';

const looks: Readonly<Record<MailState, Pick<ChipProps, 'mark' | 'tone'>>> = {
  waiting: { mark: 'ring', tone: 'info' },
  sent: { mark: 'full', tone: 'good' },
  failed: { mark: 'bar', tone: 'bad' },
  withdrawn: { mark: 'bar', tone: 'calm' },
};

interface MailListProps {
  readonly mails: readonly MailRow[];
  /** How many there are on all pages. */
  readonly amount: number;
  readonly page: number;
  readonly href: (page: number) => string;
  readonly language: Language;
  /** Show the whole texts at once. */
  readonly open?: boolean;
  /** The list of all that is about the same. */
  readonly aboutHref?: (about: MailSubject) => string;
  /** What one may do with a mail. */
  readonly acts?: (mail: MailRow) => ComponentChildren;
}

/** The outbox, a page at a time. */
export function MailList({ mails, amount, page, href, language, open, aboutHref, acts }: MailListProps) {
  const text = messages[language];
  if (mails.length === 0) return <Empty title={text.noneTitle}>{text.none}</Empty>;
  return (
    <>
      <ul class="rows">
        {mails.map((mail) => (
          <MailItem key={mail.id} mail={mail} aboutHref={aboutHref} language={language} open={open}>
            {acts?.(mail)}
          </MailItem>
        ))}
      </ul>
      <Pager language={language} page={page} pages={Math.ceil(amount / mailsPerPage)} href={href} />
    </>
  );
}

interface MailItemProps {
  readonly mail: MailRow;
  readonly aboutHref: MailListProps['aboutHref'];
  readonly language: Language;
  readonly open: boolean | undefined;
  readonly children: ComponentChildren;
}

function MailItem({ mail, aboutHref, language, open, children }: MailItemProps) {
  const text = messages[language];
  const failure = failureOf(mail, language);
  return (
    <li class="row" id={`mail-${mail.id}`}>
      <div class="row-head">
        <h2 class="row-title">{mail.subject}</h2>
        {isHeld(mail) ? (
          <Chip mark="bar" tone="warn">
            {stateOf(mail, language)}
          </Chip>
        ) : (
          <Chip {...looks[mail.state]}>{stateOf(mail, language)}</Chip>
        )}
      </div>
      <p>{text.to(mail.name, mail.address)}</p>
      {mail.about && (
        <p>
          {text.about} <a href={localise(pageOf(mail.about), language)}>{mail.about.name}</a>
          {aboutHref && (
            <>
              {' · '}
              <a href={aboutHref(mail.about)} aria-label={text.aboutSameLabel(mail.about.name)}>
                {text.aboutSame}
              </a>
            </>
          )}
        </p>
      )}
      <ul class="meta">
        <Meta>{text.purposes[mail.purpose] ?? mail.purpose}</Meta>
        {remarksOf(mail, language).map((remark) => (
          <Meta key={remark}>{remark}</Meta>
        ))}
      </ul>
      {failure && <p>{failure}</p>}
      {mail.body ? (
        <details open={open}>
          <summary>{text.read}</summary>
          <pre class="letter">{mail.body}</pre>
        </details>
      ) : (
        mail.secret && <p class="hint">{text.hidden}</p>
      )}
      {children}
    </li>
  );
}

const isHeld = ({ state, heldAt }: MailRow): boolean => state === 'waiting' && heldAt !== null;

/** Where a mail stands. */
export const stateOf = (mail: MailRow, language: Language): string =>
  isHeld(mail) ? messages[language].held : messages[language].states[mail.state];

/** What has happened to a mail, and what will. */
export function remarksOf(mail: MailRow, language: Language): readonly string[] {
  const text = messages[language];
  const { createdAt, sentAt, leavesAt, bouncedAt, attempts } = mail;
  const waiting = mail.state === 'waiting';
  const at = (moment: Date) => formatMoment(moment, language);
  return [
    text.written(at(createdAt)),
    sentAt && text.sent(at(sentAt)),
    waiting && leavesAt && !mail.heldAt && (attempts > 0 ? text.retries : text.leaves)(at(leavesAt)),
    waiting && mail.digest && text.digest,
    mail.carried && text.carried,
    bouncedAt && text.bouncedAt(at(bouncedAt)),
    attempts > 1 && text.attempts(attempts),
  ].filter((remark) => typeof remark === 'string');
}

/** Why it did not arrive. */
export function failureOf({ failure }: MailRow, language: Language): string | null {
  const text = messages[language];
  return failure && (failure === 'ETOOLATE' ? text.tooLate : text.failure(failure));
}

const pageOf = ({ of, id }: MailSubject): string =>
  of === 'provrum' ? paths.provrum(id) : of === 'network' ? paths.network(id) : paths.gathering(id);

/** The number of a page from its address; the first where it is none. */
export function readPage(written: string | undefined): number {
  return written !== undefined && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1;
}
