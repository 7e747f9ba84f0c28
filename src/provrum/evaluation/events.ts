import type { Marks, Occasion } from './questionnaire.ts';

/** An organisation says what it thinks of the provrum it took part in. The words stand in a table of their own. */
export interface QuestionnaireAnswered {
  readonly kind: 'questionnaire-answered';
  readonly occasion: Occasion;
  readonly marks: Marks;
  readonly text: string;
  /** It had answered before. */
  readonly changed: boolean;
}
