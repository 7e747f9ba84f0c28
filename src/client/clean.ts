/** What text may be made of. The server cleans again, and its word is the last. */
const kept = new Set(['P', 'BR', 'B', 'STRONG', 'I', 'EM', 'A', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'DIV']);
const dropped = 'script, style, template, title, meta, link, iframe, object, img, svg, math';

/** Gone before anything is parsed: the page's policy forbids styles and handlers in markup, and would report each. */
const forbidden = /\s(?:style|on\w+)=("[^"]*"|'[^']*'|[^\s>]*)/gi;

/** Reads foreign HTML, pasted from a word processor for example, and keeps its words and the little form they may have. */
export function cleanFragment(html: string): DocumentFragment {
  const body = new DOMParser().parseFromString(html.replace(forbidden, ''), 'text/html').body;
  body.querySelectorAll(dropped).forEach((node) => node.remove());
  for (const node of body.querySelectorAll('*')) {
    const href = node.getAttribute('href') ?? '';
    for (const name of node.getAttributeNames()) node.removeAttribute(name);
    if (!kept.has(node.tagName) || (node.tagName === 'A' && !/^(https?:|mailto:)/i.test(href)))
      node.replaceWith(...node.childNodes);
    else if (node.tagName === 'A') node.setAttribute('href', href);
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...document.importNode(body, true).childNodes);
  return fragment;
}

/** What the editor leaves behind: hard spaces that were typed as spaces, lists without anything in them. */
export const tidy = (html: string): string =>
  html.replace(/([^\s>;])&nbsp;(?=[^\s&])/g, '$1 ').replace(/<([uo]l)><\/\1>/gi, '');
