import type { UploadFault } from '#kernel/fileType.ts';
import type { Text } from '#kernel/text.ts';

/** Why a file is not taken in. */
export const uploadFaults: Readonly<Record<UploadFault, Text>> = {
  missing: { sv: 'Välj en fil', en: 'Choose a file' },
  empty: { sv: 'Filen är tom. Välj en annan', en: 'The file is empty. Choose another' },
  'too-large': {
    sv: 'Filen är för stor. Den får vara högst 20 MB',
    en: 'The file is too large. It may be at most 20 MB',
  },
  name: {
    sv: 'Filen saknar namn. Ge den ett namn och välj den igen',
    en: 'The file has no name. Name it and choose it again',
  },
  type: {
    sv: 'Vi tar inte emot den sortens fil. Spara den som till exempel pdf, docx, xlsx eller png',
    en: 'We do not accept that kind of file. Save it as pdf, docx, xlsx or png, for example',
  },
  content: {
    sv: 'Filen innehåller något annat än vad namnet säger, eller ett makro. Spara den på nytt i rätt format',
    en: 'The file holds something other than its name says, or a macro. Save it again in the right format',
  },
};
