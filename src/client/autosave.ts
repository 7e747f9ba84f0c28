import { settled } from './field.ts';

/** What the server may answer: values to put into hidden fields (such as the draft's version), and where to save from now on. */
interface Answer {
  readonly values?: Readonly<Record<string, string>>;
  readonly action?: string;
  readonly autosave?: string;
  /** Why it was not saved, in the reader's language. */
  readonly message?: string;
}

/**
 * Saves a form while it is being written, and when the page is left.
 *
 * Warns before leaving only when saving has failed: then, and only then, something would be lost.
 */
export function saveDrafts(form: HTMLFormElement): void {
  const words = form.dataset;
  const output = form.querySelector('output');
  const typed = () =>
    new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  let saved = `${typed()}`;
  let failed = false;
  let leaving = false;

  const tell = (text: string | undefined, wrong = false) => {
    failed = wrong;
    if (!output) return;
    output.textContent = text ?? '';
    output.classList.toggle('failed', wrong);
  };

  async function save(keepalive: boolean) {
    const body = typed();
    if (leaving || `${body}` === saved) return;
    tell(words['saving']);
    try {
      const response = await fetch(words['autosave'] ?? '', {
        method: 'POST',
        body,
        keepalive,
        headers: { accept: 'application/json' },
      });
      const answer: Answer = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
      if (!response.ok) return tell(answer.message ?? words['notSaved'], true);
      saved = `${body}`;
      accept(form, answer);
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      tell(words['saved']?.replace('{time}', time));
    } catch {
      tell(words['notSaved'], true);
    }
  }

  form.addEventListener(
    'input',
    settled(() => void save(false), 1500),
  );
  form.addEventListener('submit', () => (leaving = true));
  addEventListener('pageshow', () => (leaving = false));
  document.addEventListener('visibilitychange', () => document.hidden && void save(true));
  addEventListener('beforeunload', (event) => {
    if (failed && !leaving && `${typed()}` !== saved) event.preventDefault();
  });
}

/** A saved draft has a new version, and a new one an address of its own: the form must know before it is sent. */
function accept(form: HTMLFormElement, { values = {}, action, autosave }: Answer): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = value;
  }
  if (action) {
    form.action = action;
    // Loading the page again, or coming back to it, shows what was saved and no empty form.
    history.replaceState(null, '', action);
  }
  if (autosave) form.dataset['autosave'] = autosave;
}
