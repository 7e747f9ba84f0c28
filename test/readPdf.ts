import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader, and a reader's program, gets out of a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** Of which standards it claims to be: `ua-1`, `a-2a`. */
  readonly claims: readonly string[];
  /** The kinds of its parts in reading order: `H1`, `P`, `Table`, … */
  readonly roles: readonly string[];
  readonly text: string;
}

interface Part {
  readonly role?: string;
  readonly children?: readonly Part[];
}
interface Info {
  readonly Title?: string;
  readonly Language?: string;
}

/** Opens a PDF and reads it back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const { info, metadata } = await pdf.getMetadata();
    const { Title = '', Language = '' } = info as Info;
    const roles: string[] = [];
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const tree = await page.getStructTree();
      if (tree) roles.push(...rolesIn(tree as Part));
      const { items } = await page.getTextContent();
      text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      text += '\n';
    }
    const marked = await pdf.getMarkInfo();
    const xmp = (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '';
    return {
      pages: pdf.numPages,
      title: Title,
      language: Language,
      tagged: (marked as Map<string, boolean> | null)?.get('Marked') === true,
      claims: claimsIn(xmp),
      roles,
      text,
    };
  } finally {
    await task.destroy();
  }
}

const rolesIn = ({ role, children = [] }: Part): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
];

function claimsIn(xmp: string): readonly string[] {
  const of = (name: string) => new RegExp(`<${name}>(.+?)</${name}>`).exec(xmp)?.[1];
  const ua = of('pdfuaid:part');
  const a = of('pdfaid:part');
  return [
    ...(ua === undefined ? [] : [`ua-${ua}`]),
    ...(a === undefined ? [] : [`a-${a}${(of('pdfaid:conformance') ?? '').toLowerCase()}`]),
  ];
}
