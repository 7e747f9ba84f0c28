import type { Language } from '#kernel/text.ts';
import type { WorkArguments } from './sentence.ts';
import type { WorkEvent } from './events.ts';

type Sentences = { readonly [Key in keyof WorkArguments]: (of: WorkArguments[Key]) => string };

const sv: Sentences = {
  logWritten: () => 'Skrev i loggboken',
  logEdited: () => 'Ändrade i loggboken',
  logWithdrawn: () => 'Tog bort en anteckning ur loggboken',
  taskAdded: () => 'Lade till en uppgift',
  taskChanged: () => 'Ändrade en uppgift',
  taskHanded: ({ person }) => `Lämnade över en uppgift till ${person}`,
  taskTakenOver: ({ previous }) => `Tog över en uppgift från ${previous}`,
  taskDone: () => 'Blev klar med en uppgift',
  taskReopened: () => 'Öppnade en uppgift igen',
  taskRemoved: () => 'Tog bort en uppgift',
  arenaAdded: ({ name }) => `Lade till testarenan ${name}`,
  arenaChanged: ({ name }) => `Ändrade uppgifterna om testarenan ${name}`,
  arenaRemoved: ({ name }) => `Tog bort testarenan ${name}`,
  indicatorMeasured: ({ indicator, value }) => `Mätte ”${indicator}”: ${value}`,
  measurementRemoved: ({ indicator, value }) => `Tog bort en mätning av ”${indicator}”: ${value}`,
  participantJoined: ({ organisation }) => `Tog med ${organisation} i provrummet`,
  participantLeft: ({ organisation }) => `${organisation} lämnade provrummet`,
  leadChanged: ({ from, to }) => `Lämnade över ledningen från ${from} till ${to}`,
  provrumCancelled: () => 'Beslutade att avbryta provrummet',
  cancellationAnnounced: () => 'Meddelade att provrummet är avbrutet',
  cancellationTakenBack: () => 'Tog tillbaka beslutet att avbryta innan det hade meddelats',
};

const en: Sentences = {
  logWritten: () => 'Wrote in the log',
  logEdited: () => 'Edited the log',
  logWithdrawn: () => 'Took an entry out of the log',
  taskAdded: () => 'Added a task',
  taskChanged: () => 'Changed a task',
  taskHanded: ({ person }) => `Handed a task over to ${person}`,
  taskTakenOver: ({ previous }) => `Took over a task from ${previous}`,
  taskDone: () => 'Finished a task',
  taskReopened: () => 'Opened a task again',
  taskRemoved: () => 'Removed a task',
  arenaAdded: ({ name }) => `Added the test arena ${name}`,
  arenaChanged: ({ name }) => `Changed the details of the test arena ${name}`,
  arenaRemoved: ({ name }) => `Removed the test arena ${name}`,
  indicatorMeasured: ({ indicator, value }) => `Measured “${indicator}”: ${value}`,
  measurementRemoved: ({ indicator, value }) => `Removed a measurement of “${indicator}”: ${value}`,
  participantJoined: ({ organisation }) => `Took ${organisation} into the provrum`,
  participantLeft: ({ organisation }) => `${organisation} left the provrum`,
  leadChanged: ({ from, to }) => `Handed the lead over from ${from} to ${to}`,
  provrumCancelled: () => 'Decided to cancel the provrum',
  cancellationAnnounced: () => 'Announced that the provrum is cancelled',
  cancellationTakenBack: () => 'Took the decision to cancel back before it was announced',
};

/** What happened in the workspace, for the history. */
export const workSentences: Readonly<Record<Language, Sentences>> = { sv, en };

type Kinds = Readonly<Record<WorkEvent['kind'], string>>;

const svKinds: Kinds = {
  'log-written': 'Anteckning i loggboken',
  'log-edited': 'Anteckning ändrad',
  'log-withdrawn': 'Anteckning borttagen',
  'task-added': 'Uppgift tillagd',
  'task-changed': 'Uppgift ändrad',
  'task-taken-over': 'Uppgift övertagen',
  'task-done': 'Uppgift klar',
  'task-reopened': 'Uppgift öppnad igen',
  'task-removed': 'Uppgift borttagen',
  'arena-added': 'Testarena tillagd',
  'arena-changed': 'Testarena ändrad',
  'arena-removed': 'Testarena borttagen',
  'indicator-measured': 'Indikator mätt',
  'measurement-removed': 'Mätning borttagen',
  'participant-joined': 'Deltagare tillkom',
  'participant-left': 'Deltagare lämnade',
  'lead-changed': 'Ledaren byttes',
  'provrum-cancelled': 'Beslut att avbryta',
  'cancellation-announced': 'Avbrott meddelat',
  'cancellation-taken-back': 'Beslut att avbryta tillbakataget',
};

const enKinds: Kinds = {
  'log-written': 'Log entry written',
  'log-edited': 'Log entry edited',
  'log-withdrawn': 'Log entry removed',
  'task-added': 'Task added',
  'task-changed': 'Task changed',
  'task-taken-over': 'Task taken over',
  'task-done': 'Task done',
  'task-reopened': 'Task opened again',
  'task-removed': 'Task removed',
  'arena-added': 'Test arena added',
  'arena-changed': 'Test arena changed',
  'arena-removed': 'Test arena removed',
  'indicator-measured': 'Indicator measured',
  'measurement-removed': 'Measurement removed',
  'participant-joined': 'Participant joined',
  'participant-left': 'Participant left',
  'lead-changed': 'Lead changed',
  'provrum-cancelled': 'Decision to cancel',
  'cancellation-announced': 'Cancellation announced',
  'cancellation-taken-back': 'Decision to cancel taken back',
};

/** Every kind of event of the workspace, for the log of events. */
export const workKindWords: Readonly<Record<Language, Kinds>> = { sv: svKinds, en: enKinds };
