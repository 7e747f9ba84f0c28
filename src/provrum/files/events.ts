import type { StoredFile } from '#kernel/storedFile.ts';

export type FileEvent =
  | {
      readonly kind: 'file-added';
      readonly name: string;
      readonly note: string;
      readonly content: StoredFile;
      readonly key: string | null;
    }
  | { readonly kind: 'file-removed'; readonly file: number; readonly name: string };
