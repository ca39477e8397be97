import type { Locator, Page } from 'playwright/test';

/** The window about the app, by roles and accessible names. */
export class AboutDialog {
  readonly dialog: Locator;
  readonly filter: Locator;
  readonly licences: Locator;
  /** The lines of the works, each of which opens its licence. */
  readonly works: Locator;
  readonly found: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'About Lectern' });
    this.filter = this.dialog.getByRole('searchbox', {
      name: 'Find a work, an author or a licence',
    });
    this.licences = this.dialog.getByRole('region', { name: 'Licences' });
    this.works = this.licences.locator('summary');
    this.found = this.dialog.getByRole('status');
  }

  /** A button of the window. */
  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** The licence in full of the work that is open. */
  get text(): Locator {
    return this.licences.locator('pre');
  }
}
