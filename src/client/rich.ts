import Squire from 'squire-rte';
import { cleanFragment, tidy } from './clean.ts';
import { toolbar, type ToolWords } from './toolbar.ts';

/**
 * Puts an editor over a textarea. The textarea stays in the form and carries the HTML; a hidden `format=html` tells the server so.
 * Without this script the same textarea sends plain text.
 */
export function writeRich(area: HTMLTextAreaElement): void {
  const words: ToolWords = JSON.parse(area.dataset['rich'] ?? '{}');
  const page = writingPlace(area);
  const rich = document.createElement('div');
  rich.className = 'rich';
  area.after(rich);
  rich.append(page);
  area.hidden = true;
  area.removeAttribute('id');

  const editor = new Squire(page, { blockTag: 'P', sanitizeToDOMFragment: cleanFragment });
  editor.setHTML(area.dataset['html'] ?? paragraphs(area.value));
  // Tab goes on to the next field, in lists too: nobody gets caught here.
  editor.setKeyHandler('Tab', null).setKeyHandler('Shift-Tab', null);
  rich.prepend(toolbar(editor, words, page));
  area.form?.append(formatField(area.form));

  const write = () => {
    const empty = page.textContent?.trim() === '';
    area.value = empty ? '' : tidy(editor.getHTML());
    area.dataset['length'] = String(page.textContent?.length ?? 0);
  };
  write();
  editor.addEventListener('input', () => {
    write();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (area.dataset['mentions']) void mentions(editor, page, area.dataset);
  if (document.activeElement === area || location.hash === `#${page.id}`) editor.focus();
}

/** The editor's own box takes over what the textarea was called and described by. */
function writingPlace(area: HTMLTextAreaElement): HTMLElement {
  const place = document.createElement('div');
  place.className = 'rich-text prose';
  place.id = area.id;
  place.role = 'textbox';
  place.ariaMultiLine = 'true';
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = area.getAttribute(name);
    if (value) place.setAttribute(name, value);
  }
  const label = area.labels[0];
  if (label) {
    label.id ||= `${area.id}-label`;
    place.setAttribute('aria-labelledby', label.id);
    label.addEventListener('click', () => place.focus());
  }
  return place;
}

function formatField(form: HTMLFormElement): HTMLInputElement {
  const there = form.elements.namedItem('format');
  const field = there instanceof HTMLInputElement ? there : document.createElement('input');
  field.type = 'hidden';
  field.name = 'format';
  field.value = 'html';
  return field;
}

function paragraphs(text: string): string {
  const holder = document.createElement('p');
  return text
    .split(/\n{2,}/)
    .map((part) => {
      holder.textContent = part;
      return `<p>${holder.innerHTML.replaceAll('\n', '<br>')}</p>`;
    })
    .join('');
}

async function mentions(editor: Squire, page: HTMLElement, words: DOMStringMap) {
  const { offerNames } = await import('./mentions.ts');
  const range = () => editor.getSelection();
  offerNames(
    page,
    {
      bottom: () => editor.getCursorPosition().bottom,
      before: () => range().startContainer.textContent?.slice(0, range().startOffset) ?? '',
      replace: (length, name) => {
        const replaced = range().cloneRange();
        replaced.setStart(replaced.startContainer, replaced.startOffset - length);
        editor.setSelection(replaced).insertPlainText(name, false);
      },
    },
    words,
  );
}
