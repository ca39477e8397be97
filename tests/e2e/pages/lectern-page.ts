import { expect, type Locator, type Page } from 'playwright/test';

/** The app's window by roles and accessible names: the only place that knows them. */
export class LecternPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly article: Locator;
  readonly note: Locator;
  readonly status: Locator;
  readonly navigation: Locator;
  readonly search: Locator;
  readonly suggestions: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Papers' });
    this.rows = this.list.getByRole('option');
    this.article = page.getByRole('article');
    this.note = this.article.getByRole('textbox', { name: 'Note', exact: true });
    this.status = page.getByRole('status');
    this.navigation = page.getByRole('navigation', { name: 'Library' });
    this.search = page.getByRole('searchbox', { name: 'Search papers' });
    this.suggestions = page.getByRole('listbox', { name: 'Ways to go on' }).getByRole('option');
  }

  /** Waits until papers are on the screen. */
  async ready(): Promise<void> {
    await this.navigation.waitFor();
  }

  /** The row of a paper by the beginning of its title. */
  row(title: string): Locator {
    return this.list.getByRole('option', { name: startsWith(title) });
  }

  /** The row that the keys act on. */
  get activeRow(): Locator {
    return this.list.getByRole('option', { selected: true });
  }

  /** Goes to a list of the library. */
  async goTo(view: string): Promise<void> {
    await this.navigation.getByRole('link', { name: startsWith(`${view} `) }).click();
  }

  /** Expects the live count beside a list or tag. */
  async expectCount(name: string, count: number): Promise<void> {
    const link = this.navigation.getByRole('link', { name: startsWith(`${name} `) });
    const papers = `${count.toLocaleString('en')} papers?`;
    await expect(link).toHaveAccessibleName(new RegExp(`^${literally(name)} ${papers}$`));
  }

  /** Searches all papers. */
  async find(query: string): Promise<void> {
    await this.goTo('All papers');
    await this.search.fill(query);
  }

  /** Expects the number of papers in the list. */
  async expectListed(count: number): Promise<void> {
    const papers = `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;
    await expect(this.page.getByText(papers, { exact: true })).toBeVisible();
  }

  /** Presses a button of the paper pane. */
  async press(name: string): Promise<void> {
    await this.article.getByRole('button', { name, exact: true }).click();
  }

  /** Chooses a command in the palette. */
  async command(label: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const palette = this.dialog('Command palette');
    await palette.getByRole('combobox').fill(label);
    await palette.getByRole('option', { name: startsWith(label) }).click();
    await this.settle();
  }

  /**
   * Waits until a dialog that has come, or changed, leaves the focus where it is: its first field gets it
   * a frame later, and would take along what is being typed elsewhere.
   */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames += 1) {
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
  }

  /** Adds a tag to the selected papers by typing it. */
  async addTag(tag: string): Promise<void> {
    await this.article.getByRole('combobox', { name: 'Add tag' }).fill(tag);
    await this.page.keyboard.press('Enter');
  }

  /** The group of the open paper's tags. */
  get tags(): Locator {
    return this.article.getByRole('group', { name: 'Tags' });
  }

  /** The region of the open paper's highlights. */
  get highlights(): Locator {
    return this.article.getByRole('region', { name: 'Highlights' });
  }

  /** A dialog by its title. */
  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Selects some words of the open paper's abstract or summary, as a mouse would. */
  async selectText(words: string): Promise<void> {
    await this.article.locator('[data-field]').first().waitFor();
    await this.page.evaluate((wanted) => {
      for (const holder of document.querySelectorAll('[data-field]')) {
        const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
          return;
        }
      }
      throw new Error(`not on the page: ${wanted}`);
    }, words);
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${literally(text)}`);
}
