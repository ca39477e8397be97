import { expect, type Locator, type Page } from 'playwright/test';
import type { LecternPage } from './lectern-page.ts';

/** The dialog about updates, and the line at the foot of the window. */
export class UpdateDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly notes: Locator;
  readonly progress: Locator;
  readonly problem: Locator;
  readonly line: Locator;
  readonly #lectern: LecternPage;

  constructor(lectern: LecternPage) {
    this.#lectern = lectern;
    this.page = lectern.page;
    this.dialog = lectern.dialog('Updates');
    this.notes = this.dialog.getByRole('region', { name: 'What is new' });
    this.progress = this.dialog.getByRole('progressbar');
    this.problem = this.dialog.getByRole('alert');
    this.line = this.page.getByRole('region', { name: 'Updates of Lectern' });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  /** Asks for updates by the command. */
  async look(): Promise<void> {
    await this.#lectern.command('Check for updates');
    await expect(this.dialog).toBeVisible();
  }

  /** Asks, and downloads what is there. */
  async download(): Promise<void> {
    await this.look();
    await this.button(/^Download/).click();
    await expect(this.button('Install when I quit')).toBeVisible();
  }

  /** Asks, downloads, and has it installed at the end. */
  async downloadForQuit(): Promise<void> {
    await this.download();
    await this.button('Install when I quit').click();
    await expect(this.dialog.getByText('It is installed when you quit.')).toBeVisible();
  }
}
