import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { citedLines, sourceDocuments } from '#rulebook/citation.ts';
import { formatDay, formatList, formatMoney } from '#ui/format.ts';
import type { Reason } from './audience.ts';
import { historyWords } from './history.messages.ts';
import type { Explained, News, Occasion } from './news.ts';
import { messages as lapseMessages } from './lapse/lapse.messages.ts';
import { messages as planMessages } from './plan.messages.ts';
import { messages, whyWords } from './provrumMail.messages.ts';
import { messages as reportWords } from './report/report.messages.ts';
import { messages as reportMessages } from './report/reportMail.messages.ts';
import { messages as workMessages } from './work/workMail.messages.ts';

/** Who reads, why, and for which organisations. */
export interface MailReader {
  readonly language: Language;
  readonly reason: Reason;
  readonly organisations: readonly string[];
}

export interface Written {
  readonly subject: string;
  readonly body: string;
  /** How it says that it can be answered by mail. */
  readonly answer?: string;
}

/** A mail about one thing that happened: what, by whom, why one gets it, and where to go. */
export function writeMail(occasion: Occasion, reader: MailReader, baseUrl: string): Written {
  const { language, reason, organisations } = reader;
  const text = messages[language];
  const { subject, paragraphs, link, answer } = letter(occasion, reader);
  const to = (path: string) => `${baseUrl}${localise(path, language)}`;
  const because = whyWords[language](text.why[reason](formatList(organisations, language)));
  const foot = `${because}\n${text.mute}: ${to(paths.subscription(occasion.provrum))}`;
  return {
    subject,
    body: [...paragraphs.filter(Boolean), `${link.words}:\n${to(link.path)}`, `-- \n${foot}`].join('\n\n'),
    ...(answer !== undefined && { answer }),
  };
}

interface Letter {
  readonly subject: string;
  /** Those that say nothing are left out. */
  readonly paragraphs: readonly (string | null | false)[];
  readonly link: { readonly words: string; readonly path: string };
  readonly answer?: string;
}

interface Setting {
  readonly provrum: ProvrumId;
  readonly signed: { readonly title: string; readonly who: string; readonly organisation: string };
  readonly language: Language;
  readonly reason: Reason;
  /** The reader's organisations in words. */
  readonly own: string;
}

type Letters = {
  readonly [Kind in News['kind']]: (news: Extract<News, { readonly kind: Kind }>, setting: Setting) => Letter;
};

function letter({ provrum, title, by, news }: Occasion, { language, reason, organisations }: MailReader): Letter {
  const { unsigned } = messages[language];
  const signed = { title, who: by.who ?? unsigned, organisation: by.organisation ?? unsigned };
  const setting: Setting = { provrum, signed, language, reason, own: formatList(organisations, language) };
  return (letters[news.kind] as (news: News, setting: Setting) => Letter)(news, setting);
}

const home = ({ provrum, language }: Pick<Setting, 'provrum' | 'language'>) => ({
  words: messages[language].body.read,
  path: paths.provrum(provrum),
});

const letters: Letters = {
  comment: ({ comment, words }, { provrum, signed, language, reason }) => {
    const { subject, body } = messages[language];
    const as = reason === 'mentioned' ? 'mention' : 'comment';
    const link = { words: body.answerComment, path: paths.comment(provrum, comment) };
    const paragraphs = [body[as](signed), quoted(words)];
    return { subject: subject[as](signed), paragraphs, link, answer: body.replyComment };
  },
  posted: ({ summary, question }, { provrum, signed, language, own }) => {
    const { subject, body } = messages[language];
    return {
      subject: subject.posted(signed),
      paragraphs: [body.posted(signed), summary, body.question(question)],
      link: { words: body.answerProposal(own), path: paths.provrum(provrum) },
    };
  },
  changed: ({ note }, { provrum, signed, language, own }) => {
    const { subject, body } = messages[language];
    return {
      subject: subject.changed(signed),
      paragraphs: [body.changed(signed), note && body.note(note)],
      link: { words: body.confirm(own), path: paths.interest(provrum) },
    };
  },
  interest: ({ act, brings }, setting) => {
    const { signed, language } = setting;
    const { subject, body } = messages[language];
    const said = body.act(signed.who, historyWords(act, language));
    const paragraphs = [body.interest(signed), said, brings && body.brings(brings)];
    return { subject: subject.interest(signed), paragraphs, link: home(setting) };
  },
  readiness: ({ ready, explained, next, act }, setting) => {
    const { signed, language } = setting;
    const { subject, body } = messages[language];
    const [title, turned] = ready ? [subject.ready, body.ready] : [subject.notReady, body.notReady];
    return {
      subject: title(signed.title),
      paragraphs: [
        turned(signed.title),
        ...explained.map((one) => explanation(one, language)),
        act && body.cause(signed, historyWords(act, language)),
        ready ? body.waits : next && body.next(next[language]),
      ],
      link: home(setting),
    };
  },
  decision: ({ verdict, reason, decision, lead, participants }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    return {
      subject: subject[verdict](signed.title),
      paragraphs: [
        body[verdict](signed.title),
        lead && body.leads(lead),
        participants.length > 0 && body.takePart(formatList(participants, language)),
        body.reason(reason),
        body.decidedBy(signed.who),
      ],
      link: { words: body.readDecision, path: paths.receipt(provrum, decision) },
    };
  },
  funding: ({ act, reason }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    const said = body.act(signed.who, historyWords(act, language));
    return {
      subject: subject.funding(signed),
      paragraphs: [body.funding(signed), said, reason && body.reason(reason)],
      link: { words: body.readFunding, path: paths.funding(provrum) },
    };
  },
  budget: ({ planned, actual }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    const used = [formatMoney(actual, language), formatMoney(planned, language)] as const;
    return {
      subject: subject.budget(signed),
      paragraphs: [body.budget(signed.title, ...used), body.budgetNext],
      link: { words: body.readBudget, path: paths.budget(provrum) },
    };
  },
  plan: ({ act, remarks }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    const link =
      act === 'submitted'
        ? { words: body.reviewPlan, path: paths.reviewPlan(provrum) }
        : { words: act === 'returned' ? body.writePlan : body.readPlan, path: paths.plan(provrum) };
    const { sections, overall } = planMessages[language];
    const said = (Object.entries(remarks) as [keyof typeof sections | '', string][]).map(
      ([section, remark]) => `${section === '' ? overall : sections[section].title}:\n${remark.replace(/^/gm, '> ')}`,
    );
    return { subject: subject.plan[act](signed), paragraphs: [body.plan[act](signed), ...said], link };
  },
  step: ({ to, act }, setting) => {
    const { signed, language } = setting;
    const said = workMessages[language].body.act(signed, historyWords(act, language));
    return { subject: messages[language].subject.step[to](signed), paragraphs: [said], link: home(setting) };
  },
  presentation: ({ presented, act, reason }, setting) => {
    const { signed, language } = setting;
    const { subject, body } = messages[language];
    const said = workMessages[language].body.act(signed, historyWords(act, language));
    return {
      subject: subject[presented ? 'presented' : 'notPresented'](signed),
      paragraphs: [said, reason && body.reason(reason)],
      link: home(setting),
    };
  },
  followUp: ({ over, act, reason }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    const [about, open] = over ? [subject.followUp, body.followUp] : [subject.followUpOpen, body.followUpOpen];
    return {
      subject: about(signed),
      paragraphs: [open(signed.title), `${historyWords(act, language)}.`, reason && body.reason(reason)],
      link: { words: body.readUptake, path: paths.uptake(provrum) },
    };
  },
  report: ({ act, remarks }, { provrum, signed, language }) => {
    const { subject, body, link } = reportMessages[language];
    const path = { submitted: paths.reviewReport, returned: paths.report, approved: paths.report }[act](provrum);
    const { parts, where } = reportWords[language];
    const said = remarks.map(({ part, paragraph, remark }) => {
      const at = part === '' ? where.whole : where.paragraph(parts[part].title, paragraph);
      return `${at}:\n${remark.replace(/^/gm, '> ')}`;
    });
    return {
      subject: subject[act](signed),
      paragraphs: [body[act](signed), ...said],
      link: { words: link[act], path },
    };
  },
  reportDue: ({ act, due, reason }, { provrum, signed, language }) => {
    const { subject, body, link } = reportMessages[language];
    const on = formatDay(due, language);
    return {
      subject: subject.due[act](signed.title, on),
      paragraphs: [body.due[act](signed.title, on), reason && messages[language].body.reason(reason)],
      link: { words: link.write, path: paths.report(provrum) },
    };
  },
  result: ({ title, summary }, { provrum, signed, language }) => {
    const { subject, body, link } = reportMessages[language];
    return {
      subject: subject.result(title),
      paragraphs: [body.result(signed.title), title, summary, body.use],
      link: { words: link.result, path: paths.report(provrum) },
    };
  },
  work: ({ act, said, reason, broken }, { provrum, signed, language }) => {
    const { subject, body, link } = workMessages[language];
    return {
      subject: subject[act](signed),
      paragraphs: [
        body.act(signed, historyWords(said, language)),
        messages[language].body.reason(reason),
        broken.length > 0 && body.broken,
        ...broken.map((one) => explanation(one, language)),
      ],
      link: act === 'cancelled' ? home({ provrum, language }) : { words: link.team, path: paths.participants(provrum) },
    };
  },
  task: ({ act, task, title, due }, { provrum, signed, language }) => {
    const { subject, body, link } = workMessages[language];
    return {
      subject: subject.task[act](title),
      paragraphs: [
        act === 'given' ? body.given(signed) : body.remind(signed.title),
        title,
        due && body[act === 'overdue' ? 'wasDue' : 'due'](formatDay(due, language)),
      ],
      link: { words: link.task, path: paths.task(provrum, task) },
    };
  },
  meetingPoll: ({ meeting, called, times }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    const listed = times.map((time) => `– ${spanInWords(time)[language]}`).join('\n');
    return {
      subject: subject.meetingPoll({ ...signed, called }),
      paragraphs: [body.meetingPoll({ ...signed, called }), listed],
      link: { words: body.answerPoll, path: paths.meeting(provrum, meeting) },
    };
  },
  meetingDocumented: ({ meeting, called, decisions }, { provrum, signed, language }) => {
    const { subject, body } = messages[language];
    return {
      subject: subject.meetingDocumented({ ...signed, called }),
      paragraphs: [
        body.meetingDocumented({ ...signed, called }),
        decisions.length > 0 && [body.decisions, ...decisions].join('\n'),
      ],
      link: { words: body.readMinutes, path: paths.meeting(provrum, meeting) },
    };
  },
  withdrawn: ({ reason }, setting) => {
    const { signed, language } = setting;
    const { subject, body } = messages[language];
    const paragraphs = [body.withdrawn(signed), body.reason(reason)];
    return { subject: subject.withdrawn(signed), paragraphs, link: home(setting) };
  },
  lapse: ({ act, day }, { provrum, signed: { title }, language }) => {
    const text = lapseMessages[language].mail[act];
    const dated = { title, day: formatDay(day, language) };
    return {
      subject: text.subject(dated),
      paragraphs: [text.body(dated)],
      link: { words: text.link, path: paths.provrum(provrum) },
    };
  },
  reopened: (_, setting) => {
    const { signed, language } = setting;
    const { subject, body } = messages[language];
    return { subject: subject.reopened(signed), paragraphs: [body.reopened(signed)], link: home(setting) };
  },
};

/** The words of the rule's explanation, and where in the source the rule stands. */
function explanation({ because, source }: Explained, language: Language): string {
  if (!source) return because[language];
  return `${because[language]} (${sourceDocuments[source.document].title[language]}, ${citedLines(source)[language]})`;
}

/** As much of a comment as one reads in a mail; the rest is a click away. */
const longestQuote = 1_000;

function quoted(words: string): string {
  const cut = words.length > longestQuote ? `${words.slice(0, longestQuote).replace(/\s+\S*$/, '')} …` : words;
  return cut.replace(/^/gm, '> ');
}
