import { say } from './field.ts';
import { openShelf } from './shelf.ts';

/** A form that was sent at the door, kept on the device until the server has it. */
interface Press {
  readonly key: string;
  readonly action: string;
  readonly body: string;
  /** Who it is about: said where it cannot be saved. */
  readonly who: string;
  /** Null for somebody who had not signed up. */
  readonly person: string | null;
  readonly present: boolean;
  readonly at: number;
}

/** Whom the server has as present. */
interface Known {
  readonly present: readonly number[];
  readonly of: number;
}

const soon = 4_000;
const seldom = 60_000;

/**
 * Makes the list at the door work on a bad connection: each press is kept on the device first and then sent, again and
 * again until the server has it. Every press has a key of its own, so that one which arrives twice counts once; and it
 * says how long ago it was, so that the latest press counts however late it arrives. Pages of the same list on a device share what
 * is not sent: one of them sends it when the other is closed.
 */
export function keepRoll(roll: HTMLElement): void {
  const words = roll.dataset;
  const shelf = openShelf<Press>(`provrum-roll-${words['roll']}`, () => localStorage);
  let sending = false;
  let pause = soon;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (told: string) => {
    const place = roll.querySelector('[data-roll-status]');
    if (place && place.textContent !== told) place.textContent = told;
  };
  const tellWaiting = () => {
    const count = shelf.all().length;
    tell(count === 0 ? (words['saved'] ?? '') : (words['waiting'] ?? '').replace('{count}', String(count)));
  };

  function add(form: HTMLFormElement, who: string): void {
    const typed = new FormData(form);
    const text = (name: string) => typedIn(typed, name);
    const body = new URLSearchParams([...typed.keys()].map((name) => [name, text(name)]));
    shelf.put({
      key: text('key'),
      action: form.action,
      body: `${body}`,
      who,
      person: typed.has('registration') ? text('registration') : null,
      present: text('act') !== 'out',
      at: Date.now(),
    });
    paint();
    fresh(form);
    tellWaiting();
    void send();
  }

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    let known: Known | null = null;
    for (let [press] = shelf.all(); press; [press] = shelf.all()) {
      const outcome = await sendOne(press);
      if (outcome === 'later' || outcome === 'signedOut') {
        if (outcome === 'signedOut') tell(words['signedOut'] ?? '');
        else tellWaiting();
        break;
      }
      if ('refused' in outcome) refuse(press, outcome.refused);
      else known = outcome;
      shelf.take(press.key);
    }
    sending = false;
    if (known) settle(known);
    const waits = shelf.all().length > 0;
    pause = waits ? Math.min(pause * 2, seldom) : soon;
    if (waits) timer = setTimeout(() => void send(), pause);
    else if (known) tell(words['saved'] ?? '');
  }

  function refuse({ who }: Press, why: string): void {
    const line = document.createElement('li');
    line.textContent = (words['refused'] ?? '').replace('{what}', who).replace('{why}', why);
    roll.querySelector('[data-roll-refused]')?.append(line);
    say(line.textContent);
  }

  /** What the server knows, and above it what it has not got yet. */
  function settle({ present, of }: Known): void {
    for (const row of rows()) row.dataset['known'] = String(present.includes(Number(row.dataset['person'])));
    const expected = roll.querySelector('[data-roll-of]');
    if (expected) expected.textContent = (words['of'] ?? '').replace('{of}', String(of));
    paint();
  }

  const rows = () => [...roll.querySelectorAll<HTMLElement>('[data-person]')];

  function paint(): void {
    const presses = shelf.all();
    for (const { key, who } of presses.filter(({ person }) => person === null)) addRow(key, who);
    for (const row of roll.querySelectorAll<HTMLElement>('[data-walked-in]')) {
      const waits = presses.some(({ key }) => key === row.dataset['walkedIn']);
      row.classList.toggle('door-waits', waits);
      row.classList.toggle('door-here', !waits);
    }
    for (const row of rows()) {
      row.dataset['known'] ??= String(row.classList.contains('door-here'));
      const last = presses.findLast(({ person }) => person === row.dataset['person']);
      show(row, last ? last.present : row.dataset['known'] === 'true', last !== undefined);
    }
    const place = roll.querySelector('[data-roll-here]');
    // Whoever just walked in is here, though the server has not got it yet.
    const here = roll.querySelectorAll('.door-here, [data-walked-in]').length;
    if (place && words['partial'] === undefined) place.textContent = String(here);
  }

  /** Somebody who came without having signed up: without a button until the page is loaded anew. */
  function addRow(key: string, who: string): void {
    if (roll.querySelector(`[data-walked-in="${CSS.escape(key)}"]`)) return;
    const row = document.createElement('li');
    row.className = 'door-row';
    row.dataset['walkedIn'] = key;
    const name = row.appendChild(document.createElement('p'));
    name.className = 'door-who';
    name.appendChild(document.createElement('b')).textContent = who;
    roll.querySelector('.door-list')?.append(row);
  }

  function show(row: HTMLElement, here: boolean, waits: boolean): void {
    row.classList.toggle('door-here', here);
    row.classList.toggle('door-waits', waits);
    const button = row.querySelector('button');
    const act = row.querySelector<HTMLInputElement>('input[name=act]');
    if (!button || !act) return;
    act.value = here ? 'out' : 'in';
    button.textContent = (here ? words['out'] : words['in']) ?? '';
    button.classList.toggle('btn-2', here);
    button.setAttribute('aria-label', (here ? button.dataset['labelOut'] : button.dataset['labelIn']) ?? '');
  }

  /** Asks the server who is here by now: a colleague may stand at another door. */
  async function look(): Promise<void> {
    if (document.hidden || shelf.all().length > 0) return void send();
    const answer = await fetch(location.pathname, { headers: { accept: 'application/json' } }).catch(() => null);
    const known = answer?.ok && isJson(answer) ? ((await answer.json()) as Known) : null;
    if (known && shelf.all().length === 0) settle(known);
  }

  /** Another page of the list has kept a press, or sent one. */
  function follow(): void {
    paint();
    tellWaiting();
    if (shelf.all().length === 0) void look();
  }

  roll.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset['later'] === undefined) return;
    event.preventDefault();
    add(form, form.dataset['later']);
  });
  document.querySelector('[data-walk-in] form')?.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const typed = new FormData(form);
    const [name, email] = [typedIn(typed, 'name').trim(), typedIn(typed, 'email')];
    // What is not filled in is told by the server, at the field.
    if (name === '' || !email.includes('@')) return;
    event.preventDefault();
    add(form, name);
    form.reset();
    form.querySelector<HTMLInputElement>('input[name=name]')?.focus();
  });
  addEventListener('online', () => void send());
  addEventListener('storage', (event) => {
    if (shelf.changedBy(event)) follow();
  });
  document.addEventListener('visibilitychange', () => void look());
  setInterval(() => void look(), 20_000);
  searchAsOneTypes(roll);
  paint();
  if (shelf.all().length > 0) {
    tellWaiting();
    void send();
  }
}

/** What is typed in a field; none of them holds a file. */
function typedIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

const isJson = (answer: Response): boolean => answer.headers.get('content-type')?.includes('json') ?? false;

/** What becomes of one: the server has it, refuses it for good, or could not be reached. */
async function sendOne({ action, body, at }: Press): Promise<Known | { refused: string } | 'later' | 'signedOut'> {
  const fields = new URLSearchParams(body);
  fields.set('ago', String(Math.max(0, Date.now() - at)));
  const answer = await fetch(action, {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null);
  if (!answer || answer.status >= 500 || answer.status === 429) return 'later';
  // A network that asks for a password of its own answers with a page, too.
  if (!isJson(answer)) return 'signedOut';
  const said = await answer.json().catch(() => null);
  if (said === null) return 'later';
  return answer.ok ? (said as Known) : { refused: (said as { message?: string }).message ?? '' };
}

/** The same form sent again is another press. */
function fresh(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>('input[name=key]');
  if (key) key.value = crypto.randomUUID();
}

/** Shows only the rows with what is typed in them; without a connection, too. */
function searchAsOneTypes(roll: HTMLElement): void {
  const box = roll.querySelector<HTMLInputElement>('[data-roll-search]');
  box?.addEventListener('input', () => {
    const sought = box.value.trim().toLocaleLowerCase('sv');
    for (const row of roll.querySelectorAll<HTMLElement>('[data-words]')) {
      row.hidden = !(row.dataset['words'] ?? '').includes(sought);
    }
  });
}
