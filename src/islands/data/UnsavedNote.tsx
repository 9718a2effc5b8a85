import { useEffect, useState } from 'preact/hooks';
import { isUnsavedSomewhere } from '../../storage/unsaved.ts';
import { TEXT } from './strings.ts';

/** Warns where another tab has something that is not saved: it would come in after what is about to be done here. */
export function UnsavedNote() {
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => void isUnsavedSomewhere().then(setUnsaved), []);
  return isUnsaved ? <p class="notice warn">{TEXT.unsavedElsewhere}</p> : null;
}
