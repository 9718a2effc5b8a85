import { useState } from 'preact/hooks';
import { canSeal } from '../../storage/seal.ts';
import { TEXT } from './strings.ts';

const SHORTEST = 8;

/** A new password, typed twice: nobody can help who has mistyped it. */
export function NewPassword({ onReady }: { onReady: (password: string) => Promise<void> }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!canSeal()) return <p class="notice warn">{TEXT.noCrypto}</p>;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (password.length < SHORTEST) return setProblem(TEXT.passwordShort(SHORTEST));
    if (password !== again) return setProblem(TEXT.passwordDiffers);
    setProblem('');
    setBusy(true);
    await onReady(password);
    setBusy(false);
  };
  const type = isShown ? 'text' : 'password';
  return (
    <form class="data-password" onSubmit={(event) => void submit(event)}>
      <p class="hint">{TEXT.passwordHint}</p>
      <div class="field">
        <label for="new-password">{TEXT.password}</label>
        <input
          id="new-password"
          type={type}
          autocomplete="new-password"
          value={password}
          aria-describedby="new-password-problem"
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="new-password-again">{TEXT.passwordAgain}</label>
        <input
          id="new-password-again"
          type={type}
          autocomplete="new-password"
          value={again}
          aria-describedby="new-password-problem"
          onInput={(event) => setAgain(event.currentTarget.value)}
        />
      </div>
      <label class="data-check">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
        <span>{TEXT.showPassword}</span>
      </label>
      <p id="new-password-problem" class="error" role="alert">
        {problem}
      </p>
      <button type="submit" class="button" disabled={isBusy}>
        {TEXT.downloadSealed}
      </button>
    </form>
  );
}
