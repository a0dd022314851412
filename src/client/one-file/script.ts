// The script of the file.
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
