const ID = 'popups';

/** Where menus and suggestions are drawn: inside the main landmark, so that they belong to it. */
export function PopupHost() {
  return <div id={ID} />;
}

/** The element of `PopupHost`; null before the page is drawn. */
export function popupHost(): HTMLElement | null {
  return document.getElementById(ID);
}
