import type { Locator, Page } from '@playwright/test';

/** The search page as a visitor meets it: by role and accessible name. */
export class SearchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page by address, with a query if one is given. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
  }

  box(): Locator {
    return this.page.getByRole('searchbox', { name: '搜索全站' });
  }

  results(): Locator {
    return this.page.locator('#results > li');
  }

  links(): Locator {
    return this.page.locator('#results > li > a');
  }

  status(): Locator {
    return this.page.getByRole('status');
  }

  answers(): Locator {
    return this.page.getByRole('region', { name: '文本里的回答' }).getByRole('listitem');
  }

  kind(name: string): Locator {
    return this.page.getByRole('group', { name: '类别' }).getByRole('button', { name: new RegExp(`^${name}`) });
  }

  filter(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  directory(): Locator {
    return this.page.getByRole('region', { name: '按目录找' });
  }
}
