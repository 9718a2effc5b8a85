/** Without the two characters that XML forbids and the makers of office files let through: one of them spoils a file. */
export const xmlText = (text: string): string => text.replace(/[\uFFFE\uFFFF]/g, '');
