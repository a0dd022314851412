// The script of the file.
import * as selfCheckHooks from '../self-check/self-check-hooks.ts';
import '../self-check/self-check.ts';
import './file-search.ts';
import '../reading/open-target.ts';
import '../reading/print-date.ts';

// The switch keeps the sentence the reader is at; without this script it keeps the page, and each
// sentence links to its own twin.
document.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('.twin a');
  const here = decodeURIComponent(location.hash.slice(1));
  const there = `${link?.lang}${here.slice(2)}`;
  if (link && document.getElementById(there)) link.hash = there;
});

// The check stands here in both languages: to delete one's answers means all of them.
const clearing = [...document.querySelectorAll<HTMLElement>(`[${selfCheckHooks.clear}]`)];
for (const button of clearing) {
  button.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) for (const other of clearing) if (other !== button) other.click();
  });
}
