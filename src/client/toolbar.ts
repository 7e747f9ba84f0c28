import type Squire from 'squire-rte';

type Tool = 'bold' | 'italic' | 'link' | 'bullets' | 'numbers' | 'quote';

/** The words of the tools in the reader's language, and the address of their drawings. */
export type ToolWords = Readonly<
  Record<Tool | 'toolbar' | 'linkPrompt' | 'linkSave' | 'linkCancel' | 'unlink' | 'icons', string>
>;

interface Act {
  /** How the caret's path shows that the tool is on. */
  readonly on: RegExp;
  readonly start: (editor: Squire) => void;
  readonly stop: (editor: Squire) => void;
}

const acts: Readonly<Record<Exclude<Tool, 'link'>, Act>> = {
  bold: { on: /(^|>)(B|STRONG)\b/, start: (e) => e.bold(), stop: (e) => e.removeBold() },
  italic: { on: /(^|>)(I|EM)\b/, start: (e) => e.italic(), stop: (e) => e.removeItalic() },
  bullets: { on: /(^|>)UL\b/, start: (e) => e.makeUnorderedList(), stop: (e) => e.removeList() },
  numbers: { on: /(^|>)OL\b/, start: (e) => e.makeOrderedList(), stop: (e) => e.removeList() },
  quote: { on: /(^|>)BLOCKQUOTE\b/, start: (e) => e.increaseQuoteLevel(), stop: (e) => e.decreaseQuoteLevel() },
};
const linked = /(^|>)A\b/;

/** The tools over an editor: one stop for Tab, arrows between them, Escape in the text leads here. */
export function toolbar(editor: Squire, words: ToolWords, page: HTMLElement): DocumentFragment {
  const bar = document.createElement('div');
  bar.role = 'toolbar';
  bar.ariaLabel = words.toolbar;
  bar.className = 'rich-tools';
  bar.setAttribute('aria-controls', page.id);
  const ask = linkForm(editor, words);

  const buttons = new Map<Tool, HTMLButtonElement>();
  for (const tool of ['bold', 'italic', 'link', 'bullets', 'numbers', 'quote'] as const) {
    const button = toolButton(tool, words);
    buttons.set(tool, button);
    bar.append(button);
    button.addEventListener('click', () => {
      if (tool === 'link') return linked.test(path(editor)) ? void editor.removeLink() : ask.open();
      const act = acts[tool];
      (act.on.test(path(editor)) ? act.stop : act.start)(editor);
      editor.focus();
    });
  }
  const show = () => {
    for (const [tool, button] of buttons)
      button.ariaPressed = String((tool === 'link' ? linked : acts[tool].on).test(path(editor)));
  };
  editor.addEventListener('pathChange', show);
  editor.addEventListener('input', show);
  show();
  rove([...buttons.values()], page);

  const both = document.createDocumentFragment();
  both.append(bar, ask.form);
  return both;
}

/** With a selection the caret has no path of its own: the formats are asked for one by one. */
function path(editor: Squire): string {
  const formats = ['B', 'I', 'A'].filter((tag) => editor.hasFormat(tag));
  return [editor.getPath(), ...formats].join('>');
}

function toolButton(tool: Tool, words: ToolWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = words[tool];
  button.title = words[tool];
  button.innerHTML = `<svg class="i" aria-hidden="true" viewBox="0 0 20 20"><use/></svg>`;
  button.querySelector('use')?.setAttribute('href', `${words.icons}#${tool}`);
  return button;
}

/** One button takes Tab, the arrows move between them. */
function rove(buttons: readonly HTMLButtonElement[], page: HTMLElement): void {
  const stop = (at: number) => buttons.forEach((button, number) => (button.tabIndex = number === at ? 0 : -1));
  stop(0);
  buttons.forEach((button, at) => {
    button.addEventListener('focus', () => stop(at));
    button.addEventListener('keydown', ({ key }) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[key];
      if (to !== undefined) buttons[to % buttons.length]?.focus();
      if (key === 'Escape') page.focus();
    });
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') buttons.find((button) => button.tabIndex === 0)?.focus();
  });
}

function linkForm(editor: Squire, words: ToolWords) {
  const form = document.createElement('div');
  form.className = 'rich-link';
  form.hidden = true;
  form.innerHTML =
    '<label><span></span><input inputmode="url" autocomplete="url"></label><button type="button" class="btn"></button><button type="button" class="btn btn-2"></button>';
  const [label, input, save, cancel] = [
    form.querySelector('span')!,
    form.querySelector('input')!,
    form.querySelector('.btn')!,
    form.querySelector('.btn-2')!,
  ];
  label.textContent = words.linkPrompt;
  save.textContent = words.linkSave;
  cancel.textContent = words.linkCancel;
  const close = () => {
    form.hidden = true;
    editor.focus();
  };
  const make = () => {
    const typed = input.value.trim();
    close();
    if (typed) editor.makeLink(asAddress(typed));
  };
  save.addEventListener('click', make);
  cancel.addEventListener('click', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    make();
  });
  const open = () => {
    form.hidden = false;
    input.value = 'https://';
    input.select();
  };
  return { form, open };
}

/** People write `reglab.se` and `anna@region.se`; a link needs to say what kind it is. */
function asAddress(typed: string): string {
  if (/^(https?:|mailto:)/i.test(typed)) return typed;
  if (typed.startsWith('/')) return new URL(typed, location.href).href;
  return typed.includes('@') ? `mailto:${typed}` : `https://${typed}`;
}
