import type { Locator, Page } from '@playwright/test';

/** The self-assessment as a visitor uses it: by role and accessible name. */
export class AssessmentPage {
  readonly page: Page;
  readonly id: string;

  /** @param id of the model */
  constructor(page: Page, id = 'four-tasks') {
    this.page = page;
    this.id = id;
  }

  async open(): Promise<void> {
    await this.page.goto(`tools/${this.id}/`);
    await this.page.getByRole('heading', { name: /^(开始之前|接着上次)$/ }).waitFor();
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  /** The card of one indicator, found by the beginning of its question. */
  card(question: string): Locator {
    return this.page.getByRole('article', { name: new RegExp(`^${question}`) });
  }

  /** A level of a card by its number, or 不确定 or 不适用. */
  level(question: string, choice: number | '不确定' | '不适用'): Locator {
    return this.card(question)
      .getByRole('group', { name: '选最接近现状的一档' })
      .getByRole('radio', { name: new RegExp(`^${choice}`) });
  }

  redLine(question: string, answer: '没有' | '有' | '不确定'): Locator {
    return this.card(question).getByRole('group', { name: /^红线/ }).getByRole('radio', { name: answer, exact: true });
  }

  /** The row of a table by its header cell. */
  row(table: string, header: string): Locator {
    return this.page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: header, exact: true }) });
  }

  saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: '已保存于本机' });
  }
}
