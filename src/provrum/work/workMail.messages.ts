import type { Language } from '#kernel/text.ts';

interface Signed {
  readonly who: string;
  readonly organisation: string;
  readonly title: string;
}
type Act = 'joined' | 'left' | 'lead' | 'cancelled';
type TaskAct = 'given' | 'due' | 'overdue';

interface Messages {
  readonly subject: Readonly<Record<Act, (of: Signed) => string>> & {
    readonly task: Readonly<Record<TaskAct, (title: string) => string>>;
  };
  readonly body: {
    readonly act: (of: Signed, sentence: string) => string;
    readonly broken: string;
    readonly given: (of: Signed) => string;
    readonly remind: (title: string) => string;
    readonly due: (day: string) => string;
    readonly wasDue: (day: string) => string;
  };
  readonly link: { readonly team: string; readonly task: string };
}

const sv: Messages = {
  subject: {
    joined: ({ title }) => `Ny deltagare: ${title}`,
    left: ({ title }) => `En deltagare lämnar: ${title}`,
    lead: ({ title }) => `Ny ledare: ${title}`,
    cancelled: ({ title }) => `Avbrutet: ${title}`,
    task: {
      given: (title) => `Din uppgift: ${title}`,
      due: (title) => `Snart dags: ${title}`,
      overdue: (title) => `Skulle ha varit klart: ${title}`,
    },
  },
  body: {
    act: ({ who, organisation, title }, sentence) =>
      `Det gäller provrummet ”${title}”. ${who}, ${organisation}: ${sentence}.`,
    broken: 'Nu är en regel inte längre uppfylld. Arbetet stannar inte av sig självt.',
    given: ({ who, organisation, title }) =>
      `${who}, ${organisation}, har gett dig en uppgift i provrummet ”${title}”:`,
    remind: (title) => `Du ansvarar för en uppgift i provrummet ”${title}”:`,
    due: (day) => `Den ska vara klar den ${day}.`,
    wasDue: (day) => `Den skulle ha varit klar den ${day}.`,
  },
  link: { team: 'Se vilka som deltar och vem som leder', task: 'Se uppgiften' },
};

const en: Messages = {
  subject: {
    joined: ({ title }) => `A new participant: ${title}`,
    left: ({ title }) => `A participant leaves: ${title}`,
    lead: ({ title }) => `A new lead: ${title}`,
    cancelled: ({ title }) => `Cancelled: ${title}`,
    task: {
      given: (title) => `Your task: ${title}`,
      due: (title) => `Soon due: ${title}`,
      overdue: (title) => `Overdue: ${title}`,
    },
  },
  body: {
    act: ({ who, organisation, title }, sentence) =>
      `This is about the provrum “${title}”. ${who}, ${organisation}: ${sentence}.`,
    broken: 'A rule is not met any longer. The work does not stop by itself.',
    given: ({ who, organisation, title }) => `${who}, ${organisation}, has given you a task in the provrum “${title}”:`,
    remind: (title) => `You answer for a task in the provrum “${title}”:`,
    due: (day) => `It is due on ${day}.`,
    wasDue: (day) => `It was due on ${day}.`,
  },
  link: { team: 'See who takes part and who leads', task: 'See the task' },
};

/** What mail about the work says. */
export const messages: Readonly<Record<Language, Messages>> = { sv, en };
