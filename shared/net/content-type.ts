import { parameterOf, splitField } from './headers.ts';

/** What `Content-Type` (RFC 9110 §8.3) says, in lower case. */
export type ContentType = { contentType?: string; charset?: string };

/** Reads a content type. The charset is handed on as named; whether it is true is seen later. */
export function parseContentType(field: string | undefined): ContentType {
  const [type = '', ...parts] = splitField(field ?? '', ';');
  const charset = parts.map(parameterOf).find(([name]) => name === 'charset')?.[1];
  return {
    ...(type && { contentType: type.toLowerCase() }),
    ...(charset && { charset: charset.trim().toLowerCase() }),
  };
}

/** Names that servers put there by mistake: of charsets, of "nothing", and of how a body was sent. */
const NO_CODING = /^(?:|identity|none|binary|[78]bit|aws-chunked|utf-?8|iso-8859-1|us-ascii)$/;

/** The codings of a body in the order in which they were applied (RFC 9110 §8.4). */
export function contentCodings(field: string | undefined): string[] {
  return splitField(field ?? '', ',')
    .map((coding) => coding.toLowerCase())
    .filter((coding) => !NO_CODING.test(coding));
}
