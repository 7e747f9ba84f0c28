/** A receiver asked for the documents, for its own archive. */
export type ArchiveEvent = { readonly kind: 'archive-requested'; readonly caseNumber: string };
