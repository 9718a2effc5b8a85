/** Shows the banner of a page whose date for being read again has passed, by the reader's own calendar day. */
const banner = document.querySelector<HTMLElement>('[data-review-by]');
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
if (banner && today > (banner.dataset.reviewBy ?? '')) banner.hidden = false;
export {};
