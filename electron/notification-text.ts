/**
 * The text of a notification without marks: on Linux its server may take it for HTML, and fetch what
 * an image in the name of a saved search says (Desktop Notifications Specification 1.2, "Markup").
 */
export function withoutMarks(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆');
}
