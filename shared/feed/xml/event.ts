/** What the scanner meets. Every start has its end, in order, even where the text lacks it. */
export type XmlEvent =
  | {
      kind: 'start';
      /** Our word for the namespace and the local name in lower case: `dc:creator`, `title`. */
      name: string;
      uri: string;
      /** By names of the same kind. */
      attributes: ReadonlyMap<string, string>;
    }
  | { kind: 'end'; name: string }
  | { kind: 'text'; text: string };

/** What is wrong with a text as XML. */
export type XmlProblem = { code: 'doctype' | 'malformed'; line: number };
