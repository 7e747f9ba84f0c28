import type { UploadFault } from '#kernel/fileType.ts';
import type { Text } from '#kernel/text.ts';

/** Why a file is not taken in. */
export const uploadFaults: Readonly<Record<UploadFault, Text>> = {
  missing: { sv: 'Välj en fil', en: 'Choose a file' },
  empty: { sv: 'Filen är tom', en: 'The file is empty' },
  'too-large': {
    sv: 'Filen är för stor. Den får vara högst 20 MB',
    en: 'The file is too large. It may be at most 20 MB',
  },
  name: { sv: 'Filen saknar namn', en: 'The file has no name' },
  type: {
    sv: 'Den sortens fil tas inte emot. Spara den som till exempel pdf, docx, xlsx eller png',
    en: 'That kind of file is not taken in. Save it as pdf, docx, xlsx or png, for example',
  },
  content: {
    sv: 'Filen innehåller något annat än vad namnet säger, eller ett makro. Spara den på nytt i rätt format',
    en: 'The file holds something else than its name says, or a macro. Save it anew in the right format',
  },
};
