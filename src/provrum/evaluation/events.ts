/** When those who took part are asked: as the provrum ends, and half a year later. */
export const occasions = ['end', 'halfYear'] as const;
export type Occasion = (typeof occasions)[number];

/** From "not at all" to "entirely"; null for "cannot say". */
export type Mark = 1 | 2 | 3 | 4 | 5 | null;
export type Marks = Readonly<Record<string, Mark>>;

/** An organisation says what it thinks of the provrum it took part in. The words stand in a table of their own. */
export interface QuestionnaireAnswered {
  readonly kind: 'questionnaire-answered';
  readonly occasion: Occasion;
  readonly marks: Marks;
  readonly text: string;
  /** It had answered before. */
  readonly changed: boolean;
}
