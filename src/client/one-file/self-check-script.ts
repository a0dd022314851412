// The script of a file that has the self-check.
import * as selfCheckHooks from '../self-check/self-check-hooks.ts';
import '../self-check/self-check.ts';
import './script.ts';

// The check stands here in both languages: to delete one's answers means all of them.
const clearing = [...document.querySelectorAll<HTMLElement>(`[${selfCheckHooks.clear}]`)];
for (const button of clearing) {
  button.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) for (const other of clearing) if (other !== button) other.click();
  });
}
