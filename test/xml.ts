/** What is wrong with a text as XML, or null: every tag closed in its order, every value in quotes, every sign escaped. */
export function xmlFault(text: string): string | null {
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const tag = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  const open: string[] = [];
  for (let at = 0; at < body.length;) {
    const next = body.indexOf('<', at);
    const words = body.slice(at, next < 0 ? undefined : next);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|>/.test(words)) return `unescaped: ${words}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(body);
    if (!found) return `no tag: ${body.slice(next, next + 60)}`;
    const [, closes, name = '', attributes = '', alone] = found;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(attributes)) return `unescaped: ${attributes}`;
    if (closes && open.pop() !== name) return `closes what is not open: ${name}`;
    if (!closes && !alone) open.push(name);
    at = tag.lastIndex;
  }
  return open.length > 0 ? `never closed: ${open.join(' ')}` : null;
}
