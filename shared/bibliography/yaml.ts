/** What YAML takes for the end of a line, or refuses (YAML 1.2.2 §5.1), though JSON has it. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/gu;

/**
 * A text as YAML: always between double quotes, because "no", "1e3" and "2024-03-05" are something
 * else without (YAML 1.2.2 §7.3.1). A string of JSON is one of YAML.
 */
export function yamlText(text: string): string {
  const json = JSON.stringify(text);
  if (!/[^ -~]/.test(json)) return json;
  return json.replace(
    UNPRINTABLE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key of a mapping: as it is where that is surely a key, else quoted. */
export function yamlKey(key: string): string {
  const isPlain = /^[A-Za-z][\w:./+-]*[\w]$/.test(key);
  const isWord = /^(?:true|false|yes|no|on|off|null|[yn])$/i.test(key);
  return isPlain && !isWord ? key : yamlText(key);
}
