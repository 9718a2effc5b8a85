import { assemble, type HeaderData, type IndicatorData, type PageData } from '../../domain/assessment/page-data.ts';

/**
 * Reads the model from the page. Each indicator travels as JSON right beside its printed form in the blank
 * questionnaire, where it compresses to little, instead of a second time as a whole.
 */
export function readPage(root: ParentNode, id: string): PageData {
  const header = parse<HeaderData>(root.querySelector(`script[data-assessment="${id}"]`));
  return assemble(header, [...root.querySelectorAll('script[data-indicator]')].map(parse<IndicatorData>));
}

// The build wrote this JSON from a checked model; it is not parsed again in the browser.
function parse<T>(script: Element | null): T {
  return JSON.parse(script?.textContent ?? 'null') as T;
}
