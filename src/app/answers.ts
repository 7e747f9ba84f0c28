import { takePostByMail } from '#networks/talkByMail.scope.ts';
import type { AnswerTakers } from '#organisations/mailing/answering.scope.ts';
import { takeCommentByMail } from '#provrum/commentByMail.scope.ts';

/** What is answered by mail, by the purpose of the mail that is answered, and who takes the answers. */
export const answerTakers: AnswerTakers = {
  networkPost: takePostByMail,
  comment: takeCommentByMail,
  mention: takeCommentByMail,
};
