/** A file whose content lies in the storage: under which key, and what is known of it. */
export interface StoredFile {
  readonly key: string;
  readonly name: string;
  readonly media: string;
  readonly size: number;
  readonly sha256: string;
}
