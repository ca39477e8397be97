/** The text of a file, taken in by the bundler. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler has it so
  export default text;
}
