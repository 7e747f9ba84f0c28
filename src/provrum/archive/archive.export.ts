import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, list, type Paper, paragraph } from '#platform/paper.ts';
import { writePdf } from '#platform/pdf.ts';
import { sha256 } from '#platform/storage.ts';
import { zip, type ZipEntry } from '#platform/zip.ts';
import { dayOfMoment, formatDay, formatMoment } from '#ui/format.ts';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { shownState } from '../provrum.ts';
import { messages } from './archive.messages.ts';
import type { Gathered } from './gathered.store.ts';
import { valueWithoutPrivate, withoutPrivate } from './privateWords.ts';
import { messages as paperMessages } from './papers.messages.ts';
import { type NamedPaper, papersOf } from './papers.pdf.ts';
import type { Uploads } from './uploads.store.ts';

/** For whom a package is made, when, and in which language its documents are. */
export interface Making {
  /** The receiver's name; null for the forum's own archive. */
  readonly receiver: string | null;
  /** The receiver's own: a diarienummer. */
  readonly caseNumber: string;
  readonly at: Date;
  readonly language: Language;
  /** What was uploaded, where the receiver has asked for that too. */
  readonly uploads: Uploads | null;
}

/**
 * One provrum as a package: every document as PDF/A, everything as JSON, facts about the package, and a checksum of
 * every file, laid out as BagIt (RFC 8493). The same provrum at the same moment gives the same bytes.
 */
export async function makeArchive(gathered: Gathered, making: Making): Promise<Uint8Array> {
  const { folder, fileName } = messages[making.language].package;
  const papers = papersOf(gathered, dayOfMoment(making.at), making.language).map(({ name, paper }) => ({
    name,
    paper: valueWithoutPrivate(paper) as Paper,
  }));
  const about = { name: paperMessages[making.language].files.about, paper: aboutPaper(gathered, making, papers) };
  const payload = [
    { path: 'data/metadata.json', content: asJson(metadata(gathered, making)) },
    ...(await documents([about, ...papers], folder.papers)),
    ...Object.entries(dataOf(gathered)).map(([name, value]) => ({
      path: `data/${folder.data}/${name}.json`,
      content: asJson(valueWithoutPrivate(JSON.parse(JSON.stringify(value)))),
    })),
    ...(making.uploads?.files ?? []).map(({ path, content }) => ({ path: `data/${folder.uploads}/${path}`, content })),
  ];
  const bag = bagged(payload, making);
  const top = fileName(gathered.provrum.id);
  return zip(
    bag.map(({ path, content }) => ({ path: `${top}/${path}`, content })),
    making.at,
  );
}

/** Numbered in the order in which they came to be; the first tells of the package. One at a time: the writer is one. */
async function documents(papers: readonly NamedPaper[], folder: string): Promise<readonly ZipEntry[]> {
  const written: ZipEntry[] = [];
  for (const [at, { name, paper }] of papers.entries()) {
    const path = `data/${folder}/${String(at).padStart(2, '0')}-${name}.pdf`;
    written.push({ path, content: await writePdf(paper, 'a-2a') });
  }
  return written;
}

/** Everything that goes, file by file. */
const dataOf = ({ provrum, history, tables, people, organisations, rulebook }: Gathered) => ({
  provrum: { ...provrum, standings: undefined, decision: undefined },
  event: history.map(({ id, at, event, who, organisation, version }) => {
    const { kind, ...detail } = event;
    return { id, at, kind, who, organisation, rulebookVersion: version, detail };
  }),
  ...tables,
  person: people,
  organisation: organisations,
  rulebook_version: rulebook,
});

const metadata = ({ provrum, history }: Gathered, { receiver, caseNumber, at, language, uploads }: Making) => ({
  format: 'provrum-archive/1',
  provrum: provrum.id,
  title: withoutPrivate(provrum.text.title),
  state: shownState(provrum),
  receiver,
  caseNumber,
  made: at,
  language,
  events: history.length,
  lastEvent: history.at(-1)?.id ?? null,
  uploads: uploads && { files: uploads.files.length, left: uploads.left.length },
});

const utf8 = new TextEncoder();
const lines = (...all: readonly string[]) => utf8.encode(all.map((line) => `${line}\n`).join(''));
const asJson = (value: unknown) => lines(JSON.stringify(value, null, 2));

/** The payload with what BagIt wants beside it. */
function bagged(payload: readonly ZipEntry[], { receiver, caseNumber, at }: Making): readonly ZipEntry[] {
  const octets = payload.reduce((sum, { content }) => sum + content.byteLength, 0);
  const manifest = (entries: readonly ZipEntry[]) =>
    lines(...entries.map(({ path, content }) => `${sha256(content)}  ${path}`));
  const tags = [
    { path: 'bagit.txt', content: lines('BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8') },
    {
      path: 'bag-info.txt',
      content: lines(
        `Bagging-Date: ${at.toISOString().slice(0, 10)}`,
        ...(receiver === null ? [] : [`Contact-Name: ${receiver}`]),
        `External-Identifier: ${caseNumber}`,
        `Payload-Oxum: ${octets}.${payload.length}`,
      ),
    },
    { path: 'manifest-sha256.txt', content: manifest(payload) },
  ];
  return [...tags, { path: 'tagmanifest-sha256.txt', content: manifest(tags) }, ...payload];
}

/** What the package is, what is in it and by which rule. */
function aboutPaper(
  gathered: Gathered,
  { receiver, caseNumber, at, language, uploads }: Making,
  papers: readonly NamedPaper[],
): Paper {
  const { provrum, history } = gathered;
  const { package: text, holds, rule } = messages[language];
  const day = dayOfMoment(at);
  return {
    title: text.title(withoutPrivate(provrum.text.title)),
    language,
    day,
    about: text.about(formatDay(day, language)),
    blocks: [
      figures([
        { label: text.receiver, value: receiver ?? text.forum },
        { label: text.caseNumber, value: caseNumber },
        { label: text.made, value: formatMoment(at, language) },
        { label: text.state, value: stateMessages[language].states[shownState(provrum)] },
        { label: text.events, value: String(history.length) },
      ]),
      heading(1, text.papers),
      list(papers.map(({ paper }) => paper.title)),
      ...(uploads ? uploadBlocks(uploads, language) : []),
      heading(1, holds.heading),
      list(holds.items),
      heading(1, rule.heading),
      paragraph(rule.lead),
      paragraph(rule.goes),
      paragraph(rule.staysLead),
      list(rule.stays),
      heading(1, text.check),
      paragraph(text.checkLead),
    ],
  };
}

/** How many uploaded files go along, that nobody has looked through them, and which could not. */
function uploadBlocks({ files, left }: Uploads, language: Language): readonly Block[] {
  const { package: text } = messages[language];
  return [
    heading(1, text.uploads),
    paragraph(`${text.uploaded(files.length)} ${text.unread}`),
    ...(left.length === 0 ? [] : [paragraph(text.left), list(left.map(withoutPrivate))]),
  ];
}
