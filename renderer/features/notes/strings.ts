/** Texts of the note. */
export const strings = {
  note: 'Note',
  placeholder: 'Write in Markdown. $math$, `code` and [links](https://…) work.',
  preview: 'Preview',
  noPreview: 'This note cannot be previewed. Its text is stored as it stands.',
  saved: 'Saved as you type',
  saving: 'Saving…',
  notSaved: 'Not saved yet',
  image: (alt: string) => (alt ? `Image: ${alt}` : 'Image'),
};
